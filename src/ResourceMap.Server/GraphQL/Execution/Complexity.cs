using GraphQL.Validation.Complexity;
using GraphQL.Validation.Rules.Custom;

namespace ResourceMap.Server.GraphQL.Execution;

/// <summary>A scalar or object counts 1; <c>first</c> multiplies what is below; introspection is exempt.</summary>
internal static class Complexity
{
    /// <summary>How many items a list is taken to have when no <c>first</c> says it.</summary>
    private const int ListImpact = 5;

    public static ComplexityValidationRule Rule(int complexityMax)
    {
        var options = new ComplexityOptions { MaxComplexity = complexityMax, DefaultListImpactMultiplier = ListImpact };
        var count = options.DefaultComplexityImpactDelegate;
        options.DefaultComplexityImpactDelegate = context =>
            context.FieldDefinition.Name is "__schema" or "__type" ? new FieldComplexityResult(1, 0) : count(context);
        return new ComplexityValidationRule(options);
    }
}
