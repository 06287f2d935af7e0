using System.Globalization;
using ResourceMap.Territories;

namespace ResourceMap.Tests.Territories;

public class ProjectionsTests
{
    [Theory]
    [InlineData(870262.2, 6571540.8, "EPSG:2154 RGF93 / Lambert-93 (Métropole)", 5.20918, 46.22229)]
    [InlineData(870262.2, 6571540.8, "LAMBERT_93", 5.20918, 46.22229)]
    [InlineData(870262.2, 6571540.8, "RGF93/Lambert-93", 5.20918, 46.22229)]
    [InlineData(657242.9, 1795384.4, "RGAF09/UTM 20N", -61.52874, 16.234)]
    [InlineData(657242.9, 1795384.4, "UTM_N20", -61.52874, 16.234)]
    [InlineData(657242.9, 1795384.4, "EPSG:5490 RGAF09/UTM 20N (Antilles)", -61.52874, 16.234)]
    [InlineData(353672.8, 544349.1, "EPSG:2972 RGFG95/UTM 22N", -52.31973, 4.92347)]
    [InlineData(353672.8, 544349.1, "UTM_N22", -52.31973, 4.92347)]
    [InlineData(323086.6, 7679599.8, "RGR92/UTM 40S", 55.29821, -20.97571)]
    [InlineData(323086.6, 7679599.8, "UTM_S40", 55.29821, -20.97571)]
    [InlineData(524819.9, 8587194.7, "RGM04/UTM 38S", 45.22868, -12.77989)]
    [InlineData(524819.9, 8587194.7, "UTM_S38", 45.22868, -12.77989)]
    [InlineData(563213.8, 5180306.8, "WGS84/UTM zone 21N (Saint-Pierre-et-Miquelon)", -56.17201, 46.77332)]
    [InlineData(563213.8, 5180306.8, "UTM_N21", -56.17201, 46.77332)]
    public void The_control_points_come_out_right(double x, double y, string wording, double longitude, double latitude)
    {
        var point = MapProjections.ToWgs84(x, y, wording)!.Value;
        Assert.Equal(longitude, point.Longitude, 5e-5);
        Assert.Equal(latitude, point.Latitude, 5e-5);
    }

    [SkippableFact]
    public void Every_wording_of_the_nomenclature_is_known()
    {
        var rows = File.ReadLines(TestData.Shared("nomenclatures/territory-projections.csv")).Skip(1).ToList();
        Assert.Equal(6, rows.Count);
        Assert.All(rows.Select(row => row.Split(',')), row => Assert.All(row[7].Split('|').Append("EPSG:" + row[2]),
            wording => Assert.Equal(Number(row[5]),
                MapProjections.ToWgs84(Number(row[3]), Number(row[4]), wording)!.Value.Longitude, 5e-5)));
    }

    [Theory]
    [InlineData(870262.2, 6571540.8, "")]
    [InlineData(870262.2, 6571540.8, "LAMBERT_2_ETENDU")]
    [InlineData(870262.2, 6571540.8, "EPSG:27572 NTF (Paris) / Lambert zone II")]
    [InlineData(323086.6, 7679599.8, "LAMBERT_93")]
    [InlineData(870262.2, 6571540.8, "UTM_S40")]
    [InlineData(0.0, 0.0, "LAMBERT_93")]
    [InlineData(double.NaN, 6571540.8, "LAMBERT_93")]
    public void An_unknown_wording_or_a_place_out_of_its_area_gives_no_point(double x, double y, string wording) =>
        Assert.Null(MapProjections.ToWgs84(x, y, wording));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
