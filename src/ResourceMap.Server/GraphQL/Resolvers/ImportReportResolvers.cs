using GraphQL;
using ResourceMap.Import;
using ResourceMap.Server.GraphQL.Sdl;

namespace ResourceMap.Server.GraphQL.Resolvers;

[Resolves("ImportReport", typeof(ImportReport))]
internal static class ImportReportResolvers
{
    public static int Line([FromSource] ImportReport report) => report.Row;

    public static string Reason([FromSource] ImportReport report) => report.What.Sentence;
}
