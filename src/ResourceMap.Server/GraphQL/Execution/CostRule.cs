using GraphQL.Validation;
using GraphQL.Validation.Complexity;
using GraphQL.Validation.Rules.Custom;
using ResourceMap.Refusals;

namespace ResourceMap.Server.GraphQL.Execution;

/// <summary>
/// Adds up what one operation would cost, by <see cref="FieldCost"/>, before it is executed: what is below a list
/// counts for each of its items. Introspection is exempt, since it has a limit of its own. For one request: it counts.
/// </summary>
internal sealed class CostRule : ComplexityValidationRule
{
    private readonly int _complexityMax;
    private readonly int _heavyMax;

    public CostRule(int complexityMax, int heavyMax)
        : this(complexityMax, heavyMax, new ComplexityOptions())
    {
    }

    private CostRule(int complexityMax, int heavyMax, ComplexityOptions options)
        : base(options)
    {
        (_complexityMax, _heavyMax) = (complexityMax, heavyMax);
        options.DefaultComplexityImpactDelegate = ImpactOf;
    }

    /// <summary>Heavy fields of the operation, once it is validated.</summary>
    public int HeavyCount { get; private set; }

    private FieldComplexityResult ImpactOf(FieldImpactContext field)
    {
        if (field.FieldDefinition.Name is "__schema" or "__type")
            return new FieldComplexityResult(1, 0);
        var cost = field.FieldDefinition.Metadata.GetValueOrDefault(FieldCost.Directive) as FieldCost
            ?? FieldCost.Plain;
        HeavyCount += cost.IsHeavy ? 1 : 0;
        return new FieldComplexityResult(cost.ImpactOf(field), cost.ItemsOf(field));
    }

    protected override ValueTask ValidateComplexityAsync(
        ValidationContext context, double totalComplexity, int maxDepth)
    {
        if (totalComplexity > _complexityMax)
            Refuse(context, RefusalCode.Complexity, FormattableString.Invariant(
                $"La requête coûte {totalComplexity:0} ; {_complexityMax} sont permis. Demandez en plusieurs fois."));
        if (HeavyCount > _heavyMax)
            Refuse(context, RefusalCode.LimitExceeded,
                $"La requête pose {HeavyCount} questions lourdes ; {_heavyMax} sont permises à la fois.");
        return ValueTask.CompletedTask;
    }

    private static void Refuse(ValidationContext context, RefusalCode code, string sentence) =>
        context.ReportError(new ValidationError(sentence) { Code = code.Word() });
}
