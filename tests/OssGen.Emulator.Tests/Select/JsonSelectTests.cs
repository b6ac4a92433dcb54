using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Tests.Select;

public sealed class JsonSelectTests
{
    private const string Contacts =
        """{"contacts":{"Age":35,"Children":["child1","child2"]},"people":[{"n":"a","v":1},{"n":"b","v":2.50},{"n":"c"}]}""";

    [Theory]
    [InlineData("select s.contacts.Age, s.contacts.Children[0] from ossobject s", """{"Age":35,"_2":"child1"}""")]
    [InlineData("select max(cast(s.Age as int)) from ossobject.contacts s", """{"_1":35}""")]
    [InlineData("select s.contacts.Age, s.contacts.Children[0] as firstChild from ossobject s", """{"Age":35,"firstChild":"child1"}""")]
    [InlineData("select * from ossobject.contacts.Age s where s = 35", """{"_1":35}""")]
    [InlineData("select * from ossobject.people[1]", """{"n":"b","v":2.50}""")]
    [InlineData("select s.n from ossobject.people[*] s where s.v > 1", """{"n":"b"}""")]
    [InlineData("select s.contacts.'Children' from ossobject s", """{"Children":["child1","child2"]}""")]
    [InlineData("select count(*) from ossobject.people[*]", """{"_1":3}""")]
    [InlineData("select s.n, s.v from ossobject.people[*] s where s.n = 'c'", """{"n":"c"}""")]
    [InlineData("select s.n from ossobject.people[*] s where s.v is null", """{"n":"c"}""")]
    [InlineData("select s.age from ossobject.contacts s", "{}")]
    public void A_statement_selects_nodes_of_a_document(string statement, string expected) =>
        Assert.Equal(expected + "\n", SelectTest.Json(statement, Contacts, isLines: false));

    [Fact]
    public void Lines_are_rows_and_blank_ones_are_not() => Assert.Equal(
        "{\"a\":1}\n{\"a\":3}\n",
        SelectTest.Json("select * from ossobject s where s.a != 2", "{\"a\":1}\r\n\r\n{\"a\":2}\n{ \"a\" : 3 }"));

    [Fact]
    public void Numbers_can_be_read_as_texts() => Assert.Equal(
        "{\"a\":\"1.10\"}\n", SelectTest.Json("select s.a from ossobject s where s.a = '1.10'", "{\"a\":1.10}", numbersAsText: true));

    [Fact]
    public void A_text_is_not_compared_with_a_number()
    {
        const string lines = "{\"a\":\"5\"}\n{\"a\":6}\n";

        Assert.Equal(
            "{\"a\":6}\n", SelectTest.Json("select s.a from ossobject s where s.a > 5", lines, options: new() { MaxSkippedRows = 1 }));
        Assert.Equal("InvalidJsonData", CodeOf(lines, "select s.a from ossobject s where s.a > 5"));
    }

    [Theory]
    [InlineData("{\"a\":", "InvalidJsonData")]
    [InlineData("{\"a\":\"\\ud800\"}", "InvalidJsonData")]
    [InlineData("{}{}", "InvalidJsonData")]
    public void A_line_that_is_not_JSON_is_an_error(string line, string code) =>
        Assert.Equal(code, CodeOf(line, "select * from ossobject"));

    [Fact]
    public void Limits_of_nodes_are_checked()
    {
        Assert.Equal("JsonNodeExceedsMaxSize", CodeOf($"\"{new string('a', 600_000)}\"", "select * from ossobject"));
        Assert.Equal("JsonNodeExceedsMaxDepth", CodeOf(new string('[', 100) + new string(']', 100), "select * from ossobject"));
        Assert.Equal(
            "ExceedsMaxJsonArraySize", CodeOf($"[{string.Join(',', Enumerable.Repeat(1, 5001))}]", "select * from ossobject"));
    }

    [Fact]
    public void Limits_of_a_document_hold_for_its_rows_and_not_for_the_array_that_has_them()
    {
        var rows = $"[{string.Join(',', Enumerable.Repeat("[1]", 5001))}]";
        var deep = new string('[', 64) + new string(']', 64);

        Assert.Equal("{\"_1\":5001}\n", SelectTest.Json("select count(*) from ossobject[*]", rows, isLines: false));
        Assert.Equal("{\"_1\":1}\n", SelectTest.Json("select count(*) from ossobject[*]", $"[{deep}]", isLines: false));
        Assert.Equal(
            "ExceedsMaxJsonArraySize", CodeOf($"[{rows}]", "select count(*) from ossobject[*]", isLines: false));
        Assert.Equal(
            "JsonNodeExceedsMaxDepth", CodeOf($"[[{deep}]]", "select count(*) from ossobject[*]", isLines: false));
    }

    [Fact]
    public void Arrays_one_after_the_other_are_counted_each() => Assert.Equal(
        "{\"_1\":2}\n",
        SelectTest.Json("select count(*) from ossobject", $"[{Numbers(3000)},{Numbers(3000)}]\n[{Numbers(5000)}]"));

    [Fact]
    public void A_document_with_too_many_values_is_refused_before_it_is_parsed() => Assert.Equal(
        "JsonNodeExceedsMaxSize",
        CodeOf($"[{new string('0', 1)}{string.Concat(Enumerable.Repeat(",0", 9_000_000))}]", "select * from ossobject[*]", isLines: false));

    [Fact]
    public void A_key_that_looks_like_an_index_is_another_column() => Assert.Equal(
        "{\"_1\":1}\n{\"[0]\":2}\n",
        SelectTest.Json("select s[0], s['[0]'] from ossobject s", "[1]\n{\"[0]\":2}"));

    private static string Numbers(int count) => $"[{string.Join(',', Enumerable.Repeat(1, count))}]";

    private static string CodeOf(string lines, string statement, bool isLines = true) =>
        Assert.Throws<OssFaultException>(() => SelectTest.Json(statement, lines, isLines)).Code;
}
