namespace ResourceMap.Matching.Criteria;

/// <summary>The kind of a service as it is spoken of: EHPAD, DAME.</summary>
internal static class KindName
{
    /// <summary>The acronym in the brackets at the end of a long label, else the label.</summary>
    public static string Short(OfferLine line)
    {
        var label = line.Profile?.Label ?? line.Service.KindLabel;
        var bracket = label.LastIndexOf('(');
        return bracket > 0 && label[^1] == ')' ? label[(bracket + 1)..^1] : label;
    }
}
