using GraphQL;
using ResourceMap.Catalog;
using ResourceMap.Coverage;
using ResourceMap.Matching;
using ResourceMap.Nomenclatures;
using ResourceMap.References;
using ResourceMap.Reporting;
using ResourceMap.Server.GraphQL.Sdl;
using ResourceMap.Territories;

namespace ResourceMap.Server.GraphQL.Resolvers;

internal sealed record CoverageConnection(
    int TotalCount, IReadOnlyList<CoverageEdge> Edges, PageInfo PageInfo, DateOnly EvaluatedOn);

internal sealed record CoverageEdge(string Cursor, CoverageAnswer Answer)
{
    public Service Node => Answer.Service;

    public OfferLine Offer => new(Answer.Service, Answer.Offer);

    public CoverageBasis Basis => Answer.Basis;

    public string Reason => Answer.Reason;

    public int? DistanceMeters => Answer.DistanceMeters;
}

[Resolves("CoverageEdge", typeof(CoverageEdge))]
internal static class CoverageEdgeResolvers
{
    public static Territory? Territory([FromSource] CoverageEdge edge, [FromServices] IReferenceData reference) =>
        reference.Current.Territory(edge.Answer.Territory);
}

[Resolves("GapMatrix", typeof(GapMatrix))]
internal static class GapMatrixResolvers
{
    public static IReadOnlyList<CodeEntry> Needs(
        [FromSource] GapMatrix matrix, [FromServices] IReferenceData reference) =>
        reference.Current.Entries(matrix.Needs);

    public static async Task<IReadOnlyList<Territory>> WithoutData(
        [FromSource] GapMatrix matrix, [FromServices] FindWithoutData find, [FromServices] IReferenceData reference,
        CancellationToken cancellationToken) =>
        reference.Current.Territories(await find.InAsync(matrix.Within, cancellationToken));
}

[Resolves("GapCell", typeof(GapCell))]
internal static class GapCellResolvers
{
    public static CodeEntry Need([FromSource] GapCell cell, [FromServices] IReferenceData reference) =>
        reference.Current.Entry(cell.Need);
}

internal sealed record SoleProviderConnection(
    int TotalCount, IReadOnlyList<SoleProviderEdge> Edges, PageInfo PageInfo)
{
    public static SoleProviderConnection Of(IReadOnlyList<SoleProvider> found, int first, string? after)
    {
        var page = Paging.Of(found, first, after, sole => sole.Commune.Id.Value);
        return new SoleProviderConnection(
            page.TotalCount, [.. page.Edges.Select(edge => new SoleProviderEdge(edge.Cursor, edge.Node))],
            page.PageInfo);
    }
}

internal sealed record SoleProviderEdge(string Cursor, SoleProvider Sole)
{
    public Service Node => Sole.Service;

    public Territory Territory => Sole.Commune;

    public int? Population => Sole.Commune.Population;

    public Basis NeedBasis => Sole.Ground.Basis();

    public NeedWeight? NeedWeight => Sole.Ground.Weight();

    public int Others => Sole.Others;

    public CoverageBasis CoverageBasis => Sole.Coverage;
}
