using ResourceMap.Refusals;

namespace ResourceMap.Import.Finess;

/// <summary>
/// An extract gives a point line to every établissement or to none. Where many lack theirs the file is cut behind its
/// rows, and to take it would take from sites the points they have.
/// </summary>
internal static class MissingPoints
{
    private const int MissingUnasked = 20;
    private const double ShareUnasked = 0.10;

    /// <summary>Throws <see cref="RefusedException"/> when the points of a file are cut.</summary>
    /// <param name="locatedCount">Établissements with a point line, be its coordinates blank.</param>
    public static void Refuse(int etCount, int locatedCount)
    {
        var missing = etCount - locatedCount;
        if (locatedCount > 0 && missing > MissingUnasked && missing > ShareUnasked * etCount)
            throw new RefusedException(new Refusal(
                RefusalCode.FileDamaged,
                $"Établissements sans leur ligne geolocalisation : {missing} sur {etCount}. Le fichier est sans doute "
                + "coupé, et rien n'est repris. Reprenez-le entier ou, pour l'importer sans point, ôtez-en toutes ces "
                + "lignes."));
    }
}
