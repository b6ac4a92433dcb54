using OssGen.Generator.Model;

namespace OssGen.Generator.Tests.Linking;

/// <summary>The table of types and what the documentation says of it.</summary>
public sealed class ScalarTests
{
    [Fact]
    public void The_documented_table_is_the_generators()
    {
        var documented = Resources.Text("docs/spec-language.md").ReplaceLineEndings("\n").Split('\n')
            .SkipWhile(static line => !line.StartsWith("| type | C# |", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(static line => line.StartsWith('|'));

        Assert.Equal(
            ScalarTable.All.Where(static row => (row.XmlReader ?? row.HeaderReader ?? row.JsonReader) is not null).Select(Row),
            documented);
    }

    [Fact]
    public void Every_kind_of_type_has_a_row()
        => Assert.All(Enum.GetValues<TypeKind>(), static kind => Assert.Equal(kind, ScalarTable.Of(kind).Kind));

    [Theory]
    [InlineData("double", "1.", "1")]
    [InlineData("double", "NaN", null)]
    [InlineData("double", "1e400", null)]
    [InlineData("long", "+07", "7")]
    [InlineData("ulong", "-1", null)]
    [InlineData("bool", "True", null)]
    [InlineData("epoch", "253402300800", null)]
    [InlineData("epoch", "-1", "-1")]
    [InlineData("time", "1970-01-01", "621355968000000000")]
    [InlineData("time", "soon", null)]
    [InlineData("bytes", "AQI=", "AQI=")]
    [InlineData("bytes", "?", null)]
    public void A_text_of_a_spec_is_a_value_of_its_type_or_none(string type, string text, string? expected)
        => Assert.Equal(expected, ScalarTable.Find(type)!.Parse!(text));

    private static string Row(Scalar row)
    {
        var (name, type) = row switch
        {
            { Word: { } word } => ($"`{word}`", $"`{row.CSharp ?? row.LibraryType!["OssGen.".Length..]}`"),
            { Kind: TypeKind.Enum } => ("an enum", "its struct"),
            _ => ("a shape", "its record"),
        };
        string[] cells =
        [
            name,
            type,
            Yes(row.QueryReader is not null),
            Yes(row.HeaderReader is not null),
            Yes(row.XmlReader is not null),
            Yes(row.XmlReader is not null && row.IsItem),
            Yes(row.OwnText is not null),
            Yes(row.JsonReader is not null),
            Yes(row.Measure is not null),
            Yes(row.QueryReader is not null || row.HeaderReader is not null),
            row.XmlReader is null
                ? ""
                : row.Unset switch { null => "", "" => "yes", "default" or "new()" => "empty", { } value => $"`{value}`" },
        ];
        return "| " + string.Join(" | ", cells) + " |";
    }

    private static string Yes(bool holds) => holds ? "yes" : "";
}
