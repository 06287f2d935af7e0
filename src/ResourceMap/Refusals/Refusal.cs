namespace ResourceMap.Refusals;

/// <summary>Why something is not done or not taken, for whoever asked for it.</summary>
/// <param name="Sentence">French, whole, for people; it may change, the code may not.</param>
/// <param name="Where">
/// The argument or field it is about, such as <c>offers[0].careMode</c>; null for the whole of what was given.
/// </param>
/// <param name="Value">What stood there, as it was given; null when nothing did or it does not help.</param>
public sealed record Refusal(RefusalCode Code, string Sentence, string? Where = null, string? Value = null)
{
    /// <param name="what">In French, what it was to be: « acteur ».</param>
    public static Refusal UnknownId(string id, string what) => new(
        RefusalCode.UnknownId, $"Aucun {what} de l'annuaire ne porte l'identifiant « {Echo.Cut(id)} ».", Value: id);
}

/// <summary>
/// Ends what cannot go on, with the refusal that every face shows as it is: no fault of ours, nothing to log.
/// </summary>
public sealed class RefusedException(Refusal refusal) : Exception(refusal.Sentence)
{
    public RefusedException(RefusalCode code, string sentence, string? where = null, string? value = null)
        : this(new Refusal(code, sentence, where, value))
    {
    }

    public Refusal Refusal { get; } = refusal;

    /// <summary>The same, of what stands in something of this name.</summary>
    public RefusedException Within(string name) =>
        new(Refusal with { Where = Refusal.Where is { } inner ? $"{name}.{inner}" : name });
}
