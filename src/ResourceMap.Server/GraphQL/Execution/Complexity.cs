using GraphQL.Validation.Complexity;
using GraphQL.Validation.Rules.Custom;

namespace ResourceMap.Server.GraphQL.Execution;

/// <summary>Complexity as the library counts it, introspection exempt.</summary>
internal static class Complexity
{
    public static ComplexityValidationRule Rule(int complexityMax)
    {
        var options = new ComplexityOptions { MaxComplexity = complexityMax };
        var count = options.DefaultComplexityImpactDelegate;
        options.DefaultComplexityImpactDelegate = context =>
            context.FieldDefinition.Name is "__schema" or "__type" ? new FieldComplexityResult(1, 0) : count(context);
        return new ComplexityValidationRule(options);
    }
}
