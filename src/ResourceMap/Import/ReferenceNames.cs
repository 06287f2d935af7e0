using System.Text.RegularExpressions;
using ResourceMap.Nomenclatures;
using ResourceMap.Refusals;
using ResourceMap.Territories;

namespace ResourceMap.Import;

/// <summary>Which reference files are read: they are known by their names, and others would have no effect.</summary>
internal static partial class ReferenceNames
{
    /// <summary>The file whose place a file takes; null where it is the first of its name.</summary>
    public static ReferenceFile? Kept(ImportFile file, IReadOnlyList<ReferenceFile> kept) =>
        kept.FirstOrDefault(each => each.Name == CogFiles.NameOf(file.Name));

    public static void RefuseUnknownOfCog(IReadOnlyList<ImportFile> files, IReadOnlyList<ReferenceFile> kept)
    {
        foreach (var name in files.Select(file => CogFiles.NameOf(file.Name)))
        {
            if (CogFiles.NameForInsee(name) is { } known)
                throw Refused($"L'Insee nomme ainsi {known} : renommez {Echo.Cut(name)} en {known}.", name);
        }

        RefuseUnknown(
            [.. files.Where(file => CogFiles.YearOfEpcis(CogFiles.NameOf(file.Name)) is null)],
            [.. CogFiles.Names, "epcicom<année>.csv"]);
        RefuseTwice(files);
        RefuseEarlierEpcis(files, kept);
    }

    public static void RefuseUnknown(IReadOnlyList<ImportFile> files, IReadOnlyList<string> known)
    {
        RefuseTwice(files);
        if (files.FirstOrDefault(file => !known.Contains(CogFiles.NameOf(file.Name))) is { } unknown)
            throw Refused(
                $"Le nom de fichier « {Echo.Cut(unknown.Name)} » n'est pas lu. Noms lus, compressés (.gz) ou non : "
                + $"{string.Join(", ", known.Order(StringComparer.Ordinal))}.",
                unknown.Name);
    }

    public static void RefuseTwice(IReadOnlyList<ImportFile> files)
    {
        if (files.GroupBy(file => CogFiles.NameOf(file.Name)).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw Refused($"Deux fichiers donnés pour {Echo.Cut(twice.Key)} : n'en gardez qu'un.", twice.Key);
    }

    public static void RefuseVintage(string? vintage)
    {
        if (vintage is null || !VintagePattern().IsMatch(vintage))
            throw new RefusedException(new Refusal(
                RefusalCode.InvalidInput,
                "Dites de quelle année du code officiel géographique sont les contours : --vintage cog:2018.",
                "vintage", vintage));
    }

    /// <summary>The latest year counts, so an earlier one would be kept without any effect.</summary>
    private static void RefuseEarlierEpcis(IReadOnlyList<ImportFile> files, IReadOnlyList<ReferenceFile> kept)
    {
        var latest = kept.Select(file => file.Name).Concat(files.Select(file => file.Name)).Select(CogFiles.NameOf)
            .Select(CogFiles.YearOfEpcis).Max(StringComparer.Ordinal);
        if (files.FirstOrDefault(file => CogFiles.YearOfEpcis(CogFiles.NameOf(file.Name)) is { } year && year != latest)
            is { } earlier)
            throw WithoutEffect(earlier, $"les EPCI de {latest}");
    }

    /// <summary>So it is with points, whose names bear their year.</summary>
    public static void RefuseEarlierPoints(IReadOnlyList<ImportFile> files, IReadOnlyList<ReferenceFile> kept)
    {
        var latest = kept.Select(file => file.Name).Concat(files.Select(file => file.Name)).Select(CogFiles.NameOf)
            .Where(CommunePoints.IsNamed).Max(StringComparer.Ordinal);
        var added = files.Where(file => CommunePoints.IsNamed(file.Name) && Kept(file, kept) is null);
        if (added.FirstOrDefault(file => CogFiles.NameOf(file.Name) != latest) is { } earlier)
            throw WithoutEffect(earlier, $"ceux de {Echo.Cut(latest!)}");
    }

    private static RefusedException WithoutEffect(ImportFile file, string latest) => Refused(
        $"{Echo.Cut(file.Name)} serait sans effet : {latest}, plus récents, font foi.", file.Name);

    private static RefusedException Refused(string sentence, string name) =>
        new(new Refusal(RefusalCode.FileUnknown, sentence, Value: name));

    [GeneratedRegex(@"^cog:[0-9]{4}\z")]
    private static partial Regex VintagePattern();
}
