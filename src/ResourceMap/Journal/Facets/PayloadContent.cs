using System.Text.Json.Nodes;
using ResourceMap.Refusals;

namespace ResourceMap.Journal.Facets;

/// <summary>The facets of a payload that are of their shape, and what is wrong with the others.</summary>
internal sealed record PayloadContent(IReadOnlyDictionary<string, Facet?> Facets, IReadOnlyList<Refusal> Faults)
{
    public static PayloadContent Read(JsonObject members)
    {
        var faults = new Faults();
        var fields = new Fields(members, at: null, faults);
        var facets = new Dictionary<string, Facet?>(members.Count, StringComparer.Ordinal);
        foreach (var (name, value) in members)
        {
            var before = faults.Count;
            var facet = Read(name, fields);
            if (faults.Count == before)
                facets.Add(name, value is null ? null : facet);
        }

        return new PayloadContent(facets, faults.Told);
    }

    public static PayloadContent ReadStored(int version, string text) =>
        version != Payload.CurrentVersion ? Unreadable($"Une déclaration est en version {version}, inconnue ici.")
        : JsonText.TryParse(text, out var node) && node is JsonObject members ? Read(members)
        : Unreadable("Une déclaration du journal n'est plus du JSON.");

    private static Facet? Read(string name, Fields fields)
    {
        if (FacetReaders.Find(name) is { } read)
            return read(fields);
        fields.Refuse(
            RefusalCode.FieldUnknown, Echo.Cut(name), $"n'est pas une facette : {string.Join(", ", FacetNames.All)}");
        return null;
    }

    private static PayloadContent Unreadable(string sentence) =>
        new(new Dictionary<string, Facet?>(), [new Refusal(RefusalCode.ValidationFailed, sentence)]);
}
