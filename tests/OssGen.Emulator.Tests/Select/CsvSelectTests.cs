using OssGen.Emulator.Select;
using OssGen.Emulator.Select.Output;
using OssGen.Emulator.Select.Rows;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Tests.Select;

public sealed class CsvSelectTests
{
    private const string People = "name,company,age\nLora Francis,School A,62\nEleanor Little,School B,18\nRosie Hughes,\"School, C\",54\n";

    [Theory]
    [InlineData("select * from ossobject limit 1", "Lora Francis,School A,62\n")]
    [InlineData("select name from ossobject where age > 60", "Lora Francis\n")]
    [InlineData("select _3, _1 from ossobject where cast(age as int) < 20", "18,Eleanor Little\n")]
    [InlineData("select company from ossobject where name like 'Rosie%'", "\"School, C\"\n")]
    [InlineData("select count(*) from ossobject where age > 20", "2\n")]
    [InlineData("select avg(cast(age as int)), max(cast(age as int)), min(cast(age as int)) from ossobject", "44.666666666666664,62,18\n")]
    [InlineData("select sum(cast(age as int)) from ossobject limit 2", "80\n")]
    [InlineData("select \"name\" from ossobject where age between 50 and 60 or age in (18)", "Eleanor Little\nRosie Hughes\n")]
    [InlineData("select name from ossobject where not (age < 60) and company || '!' = 'School A!'", "Lora Francis\n")]
    [InlineData("select name from ossobject where age % 10 = 4", "Rosie Hughes\n")]
    [InlineData("select s._1 from ossobject s where s.age = 62;", "Lora Francis\n")]
    [InlineData("select name from ossobject where name = 'nobody'", "")]
    public void A_statement_selects_rows(string statement, string expected) =>
        Assert.Equal(expected, SelectTest.Csv(statement, People, HeaderUse.Use));

    [Fact]
    public void Without_a_header_the_first_line_is_a_row() =>
        Assert.Equal("a\n1\n", SelectTest.Csv("select _1 from ossobject", "a,b\n1,2"));

    [Fact]
    public void An_ignored_header_gives_no_names()
    {
        Assert.Equal("1\n", SelectTest.Csv("select _1 from ossobject", "a,b\n1,2\n", HeaderUse.Ignore));
        Assert.Equal("SqlInvalidColumnName", CodeOf(() => SelectTest.Csv("select a from ossobject", "a,b\n1,2\n", HeaderUse.Ignore)));
    }

    [Fact]
    public void A_name_that_the_header_lacks_is_an_error() =>
        Assert.Equal("SqlInvalidColumnName", CodeOf(() => SelectTest.Csv("select size from ossobject", People, HeaderUse.Use)));

    [Fact]
    public void The_header_can_precede_the_rows() => Assert.Equal(
        "name,age\nLora Francis,62\n",
        SelectTest.Csv("select name, age from ossobject limit 1", People, HeaderUse.Use, output: new CsvOutput(false, HasHeader: true)));

    [Fact]
    public void All_columns_can_be_kept() => Assert.Equal(
        "Lora Francis,,62\n",
        SelectTest.Csv("select _3, _1 from ossobject limit 1", People, HeaderUse.Use, output: new CsvOutput(KeepsAllColumns: true, false)));

    [Fact]
    public void Quoted_fields_hold_delimiters_and_quotation_marks() => Assert.Equal(
        "\"a,\"\"b\nc\",d\n",
        SelectTest.Csv("select _1, _2 from ossobject", "\"a,\"\"b\nc\",d\n"));

    [Fact]
    public void Other_delimiters_and_comments_are_read()
    {
        var format = new CsvFormat
        {
            RowDelimiter = "\r\n"u8.ToArray(), FieldDelimiter = (byte)'|', Quote = (byte)'\'', Comment = (byte)'#',
        };

        Assert.Equal("b|c\nx\n", SelectTest.Csv("select _2 from ossobject", "# text\r\na|'b|c'\r\n1|x\r\n", format: format));
    }

    [Theory]
    [InlineData("a,\"b\n")]
    [InlineData("a,\"b\"\"\n")]
    public void A_quoted_field_without_an_end_is_an_error(string document) =>
        Assert.Equal("InvalidCsvLine", CodeOf(() => SelectTest.Csv("select * from ossobject", document)));

    [Fact]
    public void A_row_that_is_too_large_is_an_error() =>
        Assert.Equal("InvalidCsvLine", CodeOf(() => SelectTest.Csv("select * from ossobject", new string('a', 300_000))));

    [Theory]
    [InlineData(",")]
    [InlineData("\"\",")]
    [InlineData("\"\"\"\",")]
    public void Every_byte_of_a_row_counts(string field)
    {
        var row = string.Concat(Enumerable.Repeat(field, 300_000 / field.Length));

        Assert.Equal("InvalidCsvLine", CodeOf(() => SelectTest.Csv("select _1 from ossobject", row)));
        Assert.Equal("InvalidCsvLine", CodeOf(() => SelectTest.Csv("select _1 from ossobject", "a\n" + row)));
    }

    [Fact]
    public void The_values_of_a_row_have_a_limited_length()
    {
        var field = new string('a', 200_000);

        Assert.Equal(1_000_005, SelectTest.Csv("select _1, _1, _1, _1, _1 from ossobject", field).Length);
        Assert.Equal(
            "OutputExceedsMaxSize", CodeOf(() => SelectTest.Csv("select _1, _1, _1, _1, _1, _1 from ossobject", field)));
        Assert.Equal(
            "OutputExceedsMaxSize",
            CodeOf(() => SelectTest.Csv("select _1 from ossobject where _1||_1||_1||_1||_1||_1 = 'a'", field)));
        Assert.Equal(
            "OutputExceedsMaxSize",
            CodeOf(() => SelectTest.Csv(
                "select _1, _1, _1, _1, _1, _1 from ossobject", field, HeaderUse.Use, output: new CsvOutput(false, HasHeader: true))));
    }

    [Theory]
    [InlineData("_1 in (null)")]
    [InlineData("not (_1 in (null))")]
    [InlineData("_1 not in (null)")]
    public void Whether_a_value_is_one_of_null_is_unknown(string condition) =>
        Assert.Equal("", SelectTest.Csv($"select _1 from ossobject where {condition}", "a\n"));

    [Fact]
    public void A_missing_column_is_null()
    {
        Assert.Equal("John,\n", SelectTest.Csv("select _1, _3 from ossobject", "John,Company A\n"));
        Assert.Equal("John\n", SelectTest.Csv("select _1 from ossobject where _3 is null", "John,Company A\n"));
        Assert.Equal("", SelectTest.Csv("select _1 from ossobject where _3 != 'x'", "John,Company A\n"));
    }

    [Fact]
    public void Rows_without_a_column_can_be_skipped_up_to_a_number()
    {
        const string document = "a,b\nc\nd,e\n";
        var one = new SelectRunOptions { SkipsPartialRows = true, MaxSkippedRows = 1 };

        Assert.Equal("b\ne\n", SelectTest.Csv("select _2 from ossobject", document, options: one));
        Assert.Equal(
            "InvalidCsvLine", CodeOf(() => SelectTest.Csv("select _2 from ossobject", document, options: one with { MaxSkippedRows = 0 })));
    }

    [Fact]
    public void A_row_whose_value_has_another_type_is_skipped_up_to_a_number()
    {
        const string document = "a,7\nb,none\n";

        Assert.Equal(
            "a\n", SelectTest.Csv("select _1 from ossobject where _2 > 5", document, options: new SelectRunOptions { MaxSkippedRows = 1 }));
        Assert.Equal("InvalidCsvLine", CodeOf(() => SelectTest.Csv("select _1 from ossobject where _2 > 5", document)));
    }

    [Theory]
    [InlineData("cast(_1 as timestamp) > cast('20121201' as timestamp)", "2013/01/05")]
    [InlineData("cast(_1 as timestamp format 'YYYYDDMM') = cast('2012-01-12' as timestamp)", "20121201")]
    [InlineData("cast(_1 as timestamp) = cast('2017-02-28 12:30:51' as timestamp)", "Tue, 28 Feb 2017 12:30:51 GMT")]
    [InlineData("cast(_1 as timestamp) = cast('2017-02-28 05:30:51' as timestamp)", "28/Feb/2017:12:30:51 +0700")]
    public void Times_are_read_in_the_documented_formats(string condition, string time) =>
        Assert.Equal("1\n", SelectTest.Csv($"select count(*) from ossobject where {condition}", $"\"{time}\"\n"));

    [Theory]
    [InlineData("a%", "abc", true)]
    [InlineData("a*c", "abc", true)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?", "abc", false)]
    [InlineData("%b%", "abc", true)]
    [InlineData("%ab%bc%", "abc", false)]
    [InlineData("A%", "abc", false)]
    [InlineData("100#%", "100%", true)]
    [InlineData("100#%", "1000", false)]
    public void Like_matches_patterns(string pattern, string text, bool matches) => Assert.Equal(
        matches ? text + "\n" : "", SelectTest.Csv($"select _1 from ossobject where _1 like '{pattern}' escape '#'", text));

    private static string CodeOf(Action select) => Assert.Throws<OssFaultException>(select).Code;
}
