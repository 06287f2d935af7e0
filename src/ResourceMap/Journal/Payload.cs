using System.Text.Json.Nodes;
using ResourceMap.Journal.Facets;
using ResourceMap.Refusals;

namespace ResourceMap.Journal;

/// <summary>
/// What one source states of one record: the facets it speaks of, each of its shape. There is no other way to one than
/// through the readers of the facets, so that what is stated can be projected.
/// </summary>
public sealed class Payload
{
    public const int CurrentVersion = 1;

    private readonly Lazy<PayloadContent> _content;

    private Payload(int version, string text, Lazy<PayloadContent> content) =>
        (Version, Text, _content) = (version, text, content);

    public int Version { get; }

    /// <summary>Canonical JSON, as it was stated: equal content gives equal text.</summary>
    public string Text { get; }

    /// <summary>
    /// By the names of <see cref="FacetNames"/>; null states that there is none, an absent one says nothing.
    /// </summary>
    public IReadOnlyDictionary<string, Facet?> Facets => _content.Value.Facets;

    /// <summary>
    /// Why facets that the journal holds are left out: they were stated before what is read today, or damaged since.
    /// Empty for what is stated today.
    /// </summary>
    public IReadOnlyList<Refusal> Faults => _content.Value.Faults;

    /// <summary>Null where it is not spoken of, and where there is none.</summary>
    public T? Find<T>()
        where T : Facet => Facets.Values.OfType<T>().FirstOrDefault();

    /// <summary>Reads what is to be stated: everything of its shape, or everything that is wrong.</summary>
    public static Reading<Payload> Read(int version, JsonObject members)
    {
        if (version != CurrentVersion)
            return new Refusal(
                RefusalCode.InvalidInput, $"payloadVersion {version} est inconnue ; connue : {CurrentVersion}.");
        var content = PayloadContent.Read(members);
        if (content.Faults.Count > 0)
            return new Reading<Payload>(content.Faults);
        try
        {
            return new Payload(version, CanonicalJson.Write(members), new Lazy<PayloadContent>(content));
        }
        catch (InvalidDataException fault)
        {
            return new Refusal(RefusalCode.ValidationFailed, fault.Message);
        }
    }

    /// <summary>
    /// Reads what the journal holds, when it is first asked for: facets that are not of their shape are left out and
    /// told in <see cref="Faults"/>.
    /// </summary>
    public static Payload ReadStored(int version, string text) =>
        new(version, text, new Lazy<PayloadContent>(() => PayloadContent.ReadStored(version, text)));

    /// <summary>Of facets that are built in code; one that is null is not spoken of.</summary>
    /// <exception cref="RefusedException">One is not of its shape.</exception>
    public static Payload Of(params ReadOnlySpan<Facet?> facets)
    {
        var members = new JsonObject();
        foreach (var facet in facets)
        {
            if (facet is not null)
                members.Add(facet.Name, facet.Write());
        }

        return Read(CurrentVersion, members).OrThrow();
    }

    /// <summary>States that there is none of a facet any more, which an absent one would not.</summary>
    public static Payload None(string facet) => Read(CurrentVersion, new JsonObject { [facet] = null }).OrThrow();
}
