using System.Collections.Frozen;

namespace ResourceMap.Nomenclatures;

/// <summary>The closed list of code schemes.</summary>
public static class Schemes
{
    public const string Serafin = "serafin";
    public const string BesoinCourant = "besoin-courant";
    public const string Finess = "finess";
    public const string Clientele = "clientele";
    public const string Mode = "mode";
    public const string RorMode = "ror-mode";
    public const string Dispositif = "dispositif";
    public const string Decision = "decision";
    public const string Titre = "titre";
    public const string Mission = "mission";
    public const string Fonction = "fonction";
    public const string Secteur = "secteur";
    public const string Thematique = "thematique";

    /// <summary>Of which a need may be asked.</summary>
    public static FrozenSet<string> OfNeeds { get; } =
        FrozenSet.ToFrozenSet([Serafin, BesoinCourant], StringComparer.Ordinal);

    /// <summary>Of which the kind of a service is.</summary>
    public static FrozenSet<string> OfServices { get; } =
        FrozenSet.ToFrozenSet([Finess, Dispositif], StringComparer.Ordinal);

    public static FrozenSet<string> All { get; } = FrozenSet.ToFrozenSet(
        [Serafin, BesoinCourant, Finess, Clientele, Mode, RorMode, Dispositif, Decision, Titre, Mission, Fonction,
            Secteur, Thematique],
        StringComparer.Ordinal);
}
