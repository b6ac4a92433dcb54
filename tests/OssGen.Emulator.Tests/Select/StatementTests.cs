using OssGen.Emulator.Select.Sql;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Tests.Select;

public sealed class StatementTests
{
    [Theory]
    [InlineData("", "SqlSyntaxError")]
    [InlineData("select", "SqlSyntaxError")]
    [InlineData("select _1 from other", "SqlSyntaxError")]
    [InlineData("select _1 + _2 from ossobject", "SqlSyntaxError")]
    [InlineData("select _1 from ossobject where", "SqlSyntaxError")]
    [InlineData("select _1 from ossobject where _1 = 'a", "SqlSyntaxError")]
    [InlineData("select _1 from ossobject where _1 = 5a", "SqlSyntaxError")]
    [InlineData("select _1 from ossobject where _1 ! 5", "SqlSyntaxError")]
    [InlineData("select _1 from ossobject where 5", "SqlSyntaxError")]
    [InlineData("select _1 from ossobject group by _1", "SqlSyntaxError")]
    [InlineData("select count(_1) from ossobject", "SqlSyntaxError")]
    [InlineData("select _0 from ossobject", "SqlInvalidColumnIndex")]
    [InlineData("select _1001 from ossobject", "SqlInvalidColumnIndex")]
    [InlineData("select avg(_1) from ossobject", "SqlAggregationOnNonNumericType")]
    [InlineData("select sum(cast(_1 as timestamp)) from ossobject", "SqlInvalidAggregationOnTimestamp")]
    [InlineData("select _1 from ossobject where _1 in (1, 'a')", "SqlValueTypeOfInMustBeSame")]
    [InlineData("select _1 from ossobject where _1 like 'a' escape '%'", "SqlInvalidEscapeChar")]
    [InlineData("select _1 from ossobject where _1 like 'a' escape 'ab'", "SqlOnlyOneEscapeCharIsAllowed")]
    [InlineData("select _1 from ossobject where _1 like 'a#' escape '#'", "SqlNoCharAfterEscapeChar")]
    [InlineData("select _1 from ossobject where _1 like '%a%b%c%d%e%'", "SqlExceedsMaxWildCardCount")]
    [InlineData("select _1 from ossobject where _1 like 5", "SqlInvalidLikeOperand")]
    [InlineData("select _1 from ossobject where 'a' like 'a'", "SqlInvalidLikeOperand")]
    [InlineData("select _1 from ossobject limit 0", "SqlInvalidLimitValue")]
    [InlineData("select _1 from ossobject where cast(_1 as int) = 1 or cast(_1 as double) = 1", "SqlOneColumnCastToDifferentTypes")]
    [InlineData("select _1 from ossobject where cast(_1 as timestamp format 'YY') = _2", "SqlNotSupportedTimestampFormat")]
    [InlineData("select _1 from ossobject where cast('x' as timestamp format 'YYYYDDMM') = _2", "SqlNotMatchTimestampFormat")]
    [InlineData("select _1 from ossobject where cast('x' as timestamp) = _2", "SqlInvalidTimestampValue")]
    [InlineData("select _1, count(*) from ossobject", "SqlInvalidMixOfAggregationAndColumn")]
    [InlineData("select *, _1 from ossobject", "SqlInvalidMixOfStarAndColumn")]
    [InlineData("select _1 from ossobject where _1 + 'a' > 1", "InvalidArithmeticOperand")]
    [InlineData("select _1 from ossobject where _1 = 1 and 5", "SqlInvalidAndOperand")]
    [InlineData("select _1 from ossobject where 'a' or _1 = 1", "SqlInvalidOrOperand")]
    [InlineData("select _1 from ossobject where not 5", "SqlInvalidNotOperand")]
    [InlineData("select _1 from ossobject where 5 is null", "SqlInvalidIsNullOperand")]
    [InlineData("select _1 from ossobject where cast(_1 as int) = 'a'", "SqlComparerOperandTypeMismatch")]
    [InlineData("select _1 from ossobject where 'a' || 'b' = _1", "SqlInvalidConcatOperand")]
    [InlineData("select a.b from ossobject", "NestedColumnNotSupportInCsv")]
    [InlineData("select a[0] from ossobject", "NestedColumnNotSupportInCsv")]
    [InlineData("select _1 from ossobject.a", "TableRootNodeOnlySupportInJson")]
    public void What_a_statement_on_a_CSV_object_does_wrong_has_its_code(string statement, string code) =>
        Assert.Equal(code, CodeOf(statement, isJson: false));

    [Fact]
    public void Long_chains_are_parsed_and_evaluated()
    {
        var sum = string.Join('+', Enumerable.Repeat("1", 3000));
        var text = string.Join("||", Enumerable.Repeat("_1", 3000));

        Assert.Equal("a\n", SelectTest.Csv($"select _1 from ossobject where {sum} = 3000", "a\n"));
        Assert.Equal("a\n", SelectTest.Csv($"select _1 from ossobject where {text} = '{new string('a', 3000)}'", "a\n"));
    }

    [Fact]
    public void Chains_do_not_exhaust_a_small_stack()
    {
        var chain = string.Join('+', Enumerable.Repeat("1*1", 4000));
        var selected = "";
        var thread = new Thread(
            () => selected = SelectTest.Csv($"select _1 from ossobject where {chain} = 4000", "a\n"), maxStackSize: 256 * 1024);

        thread.Start();
        thread.Join();

        Assert.Equal("a\n", selected);
    }

    [Theory]
    [InlineData("cast(", " as int)", "SqlInvalidSqlAfterAnalysis")]
    [InlineData("(", ")", "SqlInvalidSqlAfterAnalysis")]
    public void Deep_nesting_is_refused(string before, string after, string code)
    {
        var nested = string.Concat(Enumerable.Repeat(before, 5000)) + "_1" + string.Concat(Enumerable.Repeat(after, 5000));

        Assert.Equal(code, CodeOf($"select _1 from ossobject where {nested} = 1", isJson: false));
        Assert.Equal(code, CodeOf($"select sum({nested}) from ossobject", isJson: false));
    }

    [Fact]
    public void A_number_that_is_not_finite_is_refused()
    {
        var number = "1" + new string('0', 310);

        Assert.Equal("SqlSyntaxError", CodeOf($"select _1 from ossobject where _1 < {number}", isJson: false));
        Assert.Equal("SqlSyntaxError", CodeOf($"select _1 from ossobject where _1 > -{number}", isJson: false));
    }

    [Fact]
    public void More_than_1000_values_can_not_be_selected()
    {
        Assert.Equal(1000, StatementParser.Parse($"select {Repeated("_1", 1000)} from ossobject", isJson: false).Selected.Count);
        Assert.Equal("SqlSyntaxError", CodeOf($"select {Repeated("_1", 1001)} from ossobject", isJson: false));
    }

    [Fact]
    public void A_pattern_has_a_limited_length()
    {
        Assert.Equal("", SelectTest.Csv($"select _1 from ossobject where _1 like '{new string('a', 1024)}'", "a\n"));
        Assert.Equal(
            "SqlInvalidLikeOperand", CodeOf($"select _1 from ossobject where _1 like '{new string('a', 1025)}'", isJson: false));
    }

    [Theory]
    [InlineData("select s.a[*] from ossobject s", "WildCardNotAllowed")]
    [InlineData("select s.a[-1] from ossobject s", "NegativeRowIndex")]
    [InlineData("select s.a.b.c.d.e.f.g.h.i.j.k from ossobject s", "ExceedsMaxNestedColumnDepth")]
    public void What_a_statement_on_a_JSON_object_does_wrong_has_its_code(string statement, string code) =>
        Assert.Equal(code, CodeOf(statement, isJson: true));

    [Fact]
    public void Limits_are_checked()
    {
        var conditions = string.Join(" and ", Enumerable.Repeat("_1 = 1", 21));
        var constants = string.Join(", ", Enumerable.Range(0, 1025));
        var aggregates = string.Join(", ", Enumerable.Repeat("count(*)", 101));
        var nested = string.Concat(Enumerable.Repeat("_1 = 1 or (_1 = 2 and (", 5)) + "_1 = 3" + new string(')', 10);

        Assert.Equal("SqlExceedsMaxConditionCount", CodeOf($"select _1 from ossobject where {conditions}", isJson: false));
        Assert.Equal("SqlExceedsMaxInCount", CodeOf($"select _1 from ossobject where _1 in ({constants})", isJson: false));
        Assert.Equal("SqlExceedsMaxAggregationCount", CodeOf($"select {aggregates} from ossobject", isJson: false));
        Assert.Equal("SqlExceedsMaxConditionDepth", CodeOf($"select _1 from ossobject where {nested}", isJson: false));
        Assert.Equal("SqlExceedsMaxColumnNameLength", CodeOf($"select {new string('a', 1025)} from ossobject", isJson: false));
        Assert.Equal(
            "SqlInvalidSqlAfterAnalysis",
            CodeOf($"select _1 from ossobject where {new string('(', 8000)}_1 = 1{new string(')', 8000)}", isJson: false));
    }

    [Fact]
    public void A_syntax_error_tells_where_it_is()
    {
        var error = Assert.Throws<OssFaultException>(() => StatementParser.Parse("select _1 form ossobject", isJson: false));

        Assert.Equal("Expected FROM instead of 'form' at character 11 of the statement.", error.Message);
    }

    private static string Repeated(string text, int count) => string.Join(',', Enumerable.Repeat(text, count));

    private static string CodeOf(string statement, bool isJson) =>
        Assert.Throws<OssFaultException>(() => StatementParser.Parse(statement, isJson)).Code;
}
