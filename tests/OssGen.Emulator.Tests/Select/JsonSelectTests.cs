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

    private static string CodeOf(string lines, string statement) =>
        Assert.Throws<OssFaultException>(() => SelectTest.Json(statement, lines)).Code;
}
