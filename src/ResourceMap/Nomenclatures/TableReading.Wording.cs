namespace ResourceMap.Nomenclatures;

internal sealed partial class TableReading
{
    private Wording ReadWording() => new(
        Unique(Rows("code-words.csv"), row => row.Code("code"))
            .ToDictionary(pair => Known(pair.Row, pair.Key), pair => pair.Row.Required("in_words")),
        [.. from row in Rows("kin-audiences.csv")
            where row.Required("reason") is not null
            select KnownAll(row, "codes")],
        Unique(Rows("sdo-impossible-motives.csv"), row => row.Required("code"))
            .ToDictionary(
                pair => pair.Key, pair => new Motive(pair.Row.Required("label"), pair.Row.YesNo("refusal"))));
}
