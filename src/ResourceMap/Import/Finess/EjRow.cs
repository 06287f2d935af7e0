using ResourceMap.Journal;
using ResourceMap.Refusals;

namespace ResourceMap.Import.Finess;

/// <summary>An entité juridique. Most files write the word of the section before the 22 columns, some do not.</summary>
internal readonly record struct EjRow(FinessLine Line)
{
    public const string Section = "structureej";
    private const int Columns = 22;
    private const string NaturalPerson = "70";

    public static bool Is(FinessLine line) => line.Section == Section || FinessField.IsNumber(line.Section);

    public string Number => Column(1);
    public string Name => Column(3).Length > 0 ? Column(3) : Column(2);
    public string Phone => Column(15);
    public string? Siren => FinessField.IsDigits(Column(20), 9) ? Column(20) : null;
    public RecordKey Key => new(FinessRecords.Ej, RecordKind.Actor, Number);

    /// <summary>The record the row speaks of, where it can be told.</summary>
    public IReadOnlyList<RecordKey> Keys => FinessField.IsNumber(Number) ? [Key] : [];

    /// <summary>
    /// Statut juridique 70, personne physique: the directory names no person, so the number stands for the name.
    /// </summary>
    public bool IsPerson => Column(16) == NaturalPerson;

    public string? Refusal => this switch
    {
        _ when Line.FaultIn(Columns + Shift) is { } fault => fault,
        _ when !FinessField.IsNumber(Number) => $"« {Echo.Cut(Number)} » n'est pas un numéro FINESS",
        _ when Name.Length == 0 => "raison sociale absente",
        _ => null,
    };

    public IEnumerable<string> Remarks
    {
        get
        {
            if (IsPerson)
                yield return "personne physique : ni nom ni téléphone repris";
            if (Column(20).Length > 0 && Siren is null)
                yield return $"SIREN « {Echo.Cut(Column(20))} » illisible";
        }
    }

    private int Shift => FinessField.IsNumber(Line.Section) ? 0 : 1;

    /// <summary>The columns of the layout, counted from 1.</summary>
    private string Column(int number) => Line[number + Shift];
}
