using ResourceMap.Catalog;
using ResourceMap.Journal;
using ResourceMap.Journal.Facets;
using ResourceMap.Nomenclatures;
using ResourceMap.Refusals;

namespace ResourceMap.Import.Finess;

/// <summary>An <c>equipementsocial</c> row: one authorised triplet of discipline, mode and clientèle.</summary>
internal readonly record struct EquipementRow(FinessLine Line)
{
    public const string Section = "equipementsocial";
    private const int Columns = 28;
    private const int AgeMaxYears = 119;
    private static readonly int[] Counts = [10, 13, 19, 22];

    public static bool Is(FinessLine line) => line.Section == Section;

    public string Number => Column(2);
    public string Key => $"{Column(3)}-{Column(5)}-{Column(7)}";
    public bool IsSuppressed => Column(16) == "O" || Column(25) == "O";
    public RecordKey Record => new(FinessRecords.Equipement, RecordKind.Service, Number);

    /// <summary>The record the row speaks of, where it can be told.</summary>
    public IReadOnlyList<RecordKey> Keys => FinessField.IsNumber(Number) ? [Record] : [];

    /// <summary>When the authorisation or the installation was last updated.</summary>
    public DateOnly? UpdatedOn => Latest(FinessField.Date(Column(27)), FinessField.Date(Column(28)));

    public string? Refusal => this switch
    {
        _ when Line.FaultIn(Columns) is { } fault => fault,
        _ when !FinessField.IsNumber(Number) => $"« {Echo.Cut(Number)} » n'est pas un numéro FINESS",
        _ when !FinessField.IsDigits(Column(3), 3) => $"discipline « {Echo.Cut(Column(3))} » absente ou illisible",
        _ when !FinessField.IsDigits(Column(5), 2) =>
            $"mode de fonctionnement « {Echo.Cut(Column(5))} » absent ou illisible",
        _ when !FinessField.IsDigits(Column(7), 3) => $"clientèle « {Echo.Cut(Column(7))} » absente ou illisible",
        _ => null,
    };

    public IEnumerable<string> Remarks
    {
        get
        {
            if (IsSuppressed)
                yield return "ligne supprimée dans FINESS (indicateur O), non reprise";
            foreach (var text in Counts.Select(Column).Where(IsNoCount))
                yield return $"capacité « {Echo.Cut(text)} » illisible";
            var (min, max) = AgeTexts;
            if ((min.Length > 0 && AgeMin is null) || (max.Length > 0 && AgeMax is null))
                yield return $"âges « {Echo.Cut(min)} » à « {Echo.Cut(max)} » invraisemblables, laissés inconnus";
        }
    }

    /// <summary>What is installed, or else authorised; README.md says why each field is as it is.</summary>
    public StatedOffer ToOffer() => new(Key)
    {
        CareMode = new Code(Schemes.Mode, Column(5)),
        Audiences = new Audiences([new Code(Schemes.Clientele, Column(7))], [], Closed: false),
        AgeMinMonths = AgeMin * 12,
        AgeMax = AgeMax is { } max ? new UpperAge((max * 12) + 11) : null,
        AgeBoundsSource = AgeMin is null && AgeMax is null ? null : FinessRecords.Equipement,
        Capacity = Capacity(Column(10), FinessField.Date(Column(17)) ?? FinessField.Date(Column(28)))
            ?? Capacity(Column(19), FinessField.Date(Column(26)) ?? FinessField.Date(Column(27))),
        Temporary = IsTemporary ? true : null,
        SocialAid = SocialAid(10, 13) ?? SocialAid(19, 22),
    };

    private int? AgeMin => AreAgesSane ? FinessField.Count(AgeTexts.Min) : null;

    private int? AgeMax => AreAgesSane ? FinessField.Count(AgeTexts.Max) : null;

    // The two bounds belong together: both of the installation, or both of the authorisation.
    private (string Min, string Max) AgeTexts => Column(14).Length + Column(15).Length > 0
        ? (Column(14), Column(15))
        : (Column(23), Column(24));

    private bool AreAgesSane
    {
        get
        {
            var (minText, maxText) = AgeTexts;
            var min = minText.Length == 0 ? 0 : FinessField.Count(minText);
            var max = maxText.Length == 0 ? AgeMaxYears : FinessField.Count(maxText);
            return min <= max && max is > 0 and <= AgeMaxYears;
        }
    }

    private bool IsTemporary =>
        Column(4).Contains("temporaire", StringComparison.OrdinalIgnoreCase)
        || Column(6).Contains("temporaire", StringComparison.OrdinalIgnoreCase);

    // No place for social aid beside no place at all says nothing.
    private bool? SocialAid(int totalColumn, int countColumn) => FinessField.Count(Column(countColumn)) switch
    {
        > 0 => true,
        0 when FinessField.Count(Column(totalColumn)) > 0 => false,
        _ => null,
    };

    private static bool IsNoCount(string text) => text.Length > 0 && FinessField.Count(text) is null;

    private static Capacity? Capacity(string text, DateOnly? statedOn) =>
        FinessField.Count(text) is { } count ? new Capacity(count, "PLACE", statedOn) : null;

    private static DateOnly? Latest(DateOnly? one, DateOnly? other) => one > other || other is null ? one : other;

    /// <summary>The columns of the layout, counted from 1.</summary>
    private string Column(int number) => Line[number];
}
