using System.Text;
using ResourceMap.Territories;

namespace ResourceMap.Tests.Territories;

public sealed class CommunePointsTests
{
    [Fact]
    public void Of_the_communes_in_force_only_three_restored_ones_have_no_point()
    {
        var without = France.Geography.CommunesOf(TerritoryId.France).Except(France.Points.Points.Keys)
            .Where(commune => !commune.Code.StartsWith("97", StringComparison.Ordinal)
                && !commune.Code.StartsWith("98", StringComparison.Ordinal));
        Assert.Equal(["COM-14666", "COM-85165", "COM-85212"], France.Ids(without));
        Assert.All(France.Points.Rejected, row => Assert.Contains("l'une de plusieurs", row.Reason));
    }

    [Theory]
    [InlineData("63448,1,45\n63078,2,45", 1.0)] // its own code, though not the lowest
    [InlineData("63078,2,45", 2.0)] // merged since: its heir has it
    public void The_point_of_a_commune_is_that_of_its_own_code_before_that_of_a_former_one(
        string rows, double longitude) =>
        Assert.Equal(longitude, Read(rows).Points[France.Id("COM-63448")].Longitude);

    [Fact]
    public void Of_former_communes_alone_the_lowest_code_gives_the_point_in_any_order_of_the_file()
    {
        string[] former = ["01033", "01091", "01205"]; // merged into 01033 in 2019, which keeps its code
        var heirs = former.Select(code => France.Geography.Heirs(TerritoryId.Commune(code)).Single()).Distinct();
        var heir = Assert.Single(heirs);
        var rows = new[] { "01205,3,46", "01091,2,46" };
        Assert.Equal(2, Read(string.Join('\n', rows)).Points[heir].Longitude);
        Assert.Equal(2, Read(string.Join('\n', rows.Reverse())).Points[heir].Longitude);
    }

    [Theory]
    [InlineData("99999,1,45", "n'est pas le code d'une commune")]
    [InlineData("37261,un,45", "illisible")]
    [InlineData("37261,1,NaN", "illisible")]
    [InlineData("37261,1,95", "illisible")]
    public void What_is_no_commune_or_no_point_is_rejected_with_its_line(string row, string reason)
    {
        var rejected = Assert.Single(Read(row).Rejected);
        Assert.Equal(2, rejected.Line);
        Assert.Contains(reason, rejected.Reason, StringComparison.Ordinal);
    }

    private static CommunePoints Read(string rows) => CommunePoints.Read(
        "commune-points.csv", Encoding.UTF8.GetBytes("code,longitude,latitude\n" + rows), France.Geography);
}
