using ResourceMap.Journal;
using ResourceMap.Refusals;

namespace ResourceMap.Import.Finess;

/// <summary>A <c>structureet</c> row: an établissement.</summary>
internal readonly record struct EtRow(FinessLine Line)
{
    /// <summary>Files of before 2018 lack the last column, numuai.</summary>
    private const int Columns = 32;

    public string Number => Line[2];
    public string EjNumber => Line[3];
    public string Name => Line[5].Length > 0 ? Line[5] : Line[4];

    /// <summary>The open data list what is open; the full feeds mark the others in the short name.</summary>
    public bool IsClosed => Line[4].StartsWith("[Fermé]", StringComparison.Ordinal);

    /// <summary>The name of the street, without number and kind; empty where none is given.</summary>
    public string Street => Line[10];

    public string Phone => Line[17];
    public string Category => Line[19];
    public string CategoryLabel => Line[20];
    public string CategoryGroup => Line[21];
    public string Siret => Line[23];
    public string UpdatedOn => Line[31];
    public string? Commune => FinessCommune.Find(Line[14], Line[13]);

    public RecordKey Establishment => new(FinessRecords.Et, RecordKind.Establishment, Number);
    public RecordKey Service => new(FinessRecords.Et, RecordKind.Service, Number);
    public RecordKey Gestionnaire => new(FinessRecords.Et, RecordKind.Actor, EjNumber);

    /// <summary>Street, complements and postal line, as the source writes them.</summary>
    public string Address
    {
        get
        {
            string[] street = [Line[8].TrimStart('0'), Line[11], Line[9], Line[10]];
            string[] parts = [Words(street), Line[7], Line[12], Line[16]];
            return string.Join(", ", parts.Where(part => part.Length > 0));
        }
    }

    /// <summary>Why the row cannot be taken, in French; null when it can.</summary>
    public string? Refusal => this switch
    {
        _ when Line.FaultIn(Columns, Columns - 1) is { } fault => fault,
        _ when !FinessField.IsNumber(Number) => $"« {Echo.Cut(Number)} » n'est pas un numéro FINESS",
        _ when EjNumber.Length > 0 && !FinessField.IsNumber(EjNumber) =>
            $"« {Echo.Cut(EjNumber)} » n'est pas un numéro FINESS d'entité juridique",
        _ when Name.Length == 0 => "raison sociale absente",
        _ when !FinessField.IsDigits(Category, 3) => $"catégorie « {Echo.Cut(Category)} » absente ou illisible",
        _ when !IsPlaceBlank && Commune is null =>
            $"département « {Echo.Cut(Line[14])} » et commune « {Echo.Cut(Line[13])} » ne font pas un code INSEE",
        _ => null,
    };

    /// <summary>The records the row speaks of, as far as it can be told.</summary>
    public IReadOnlyList<RecordKey> Keys
    {
        get
        {
            var keys = new List<RecordKey>();
            if (FinessField.IsNumber(Number))
                keys.AddRange([Establishment, Service]);
            if (FinessField.IsNumber(EjNumber))
                keys.Add(Gestionnaire);
            return keys;
        }
    }

    /// <summary>What is unknown or left out although the row is taken.</summary>
    public IEnumerable<string> Remarks
    {
        get
        {
            if (EjNumber.Length == 0)
                yield return "entité juridique absente";
            if (IsPlaceBlank)
                yield return "commune absente";
            if (Siret.Length > 0 && !FinessField.IsDigits(Siret, 14))
                yield return $"SIRET « {Echo.Cut(Siret)} » illisible";
            if (UpdatedOn.Length > 0 && FinessField.Date(UpdatedOn) is null)
                yield return $"date de mise à jour « {Echo.Cut(UpdatedOn)} » illisible, date du fichier retenue";
        }
    }

    private bool IsPlaceBlank => Line[13].Length == 0;

    private static string Words(string[] words) => string.Join(' ', words.Where(word => word.Length > 0));
}
