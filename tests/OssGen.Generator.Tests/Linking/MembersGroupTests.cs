namespace OssGen.Generator.Tests.Linking;

public sealed class MembersGroupTests
{
    [Fact]
    public void A_group_takes_another_in_where_its_use_stands()
    {
        var linked = Spec.Link(Spec.File(
            Operation("""<use members="Outer"/><header name="x-last">L.</header>""")
            + """<members name="Outer"><header name="x-first">F.</header><use members="Inner"/>"""
            + """<header name="x-third">T.</header></members>"""
            + """<members name="Inner"><query name="second">S.</query></members>"""));

        Assert.Empty(linked.Diagnostics.Select(found => found.Id));
        Assert.Equal(["Bucket", "Second", "XFirst", "XThird", "XLast"], linked.Operation("GetThing").Members.Select(member => member.Name));
    }

    [Fact]
    public void A_group_that_two_others_share_is_taken_once()
    {
        var linked = Spec.Link(Spec.File(
            Operation("""<use members="A"/><use members="B"/>""")
            + """<members name="A"><use members="Shared"/><header name="x-a">A.</header></members>"""
            + """<members name="B"><use members="Shared"/><header name="x-b">B.</header></members>"""
            + """<members name="Shared"><header name="x-shared">S.</header></members>"""));

        Assert.Empty(linked.Errors);
        Assert.Equal(["Bucket", "XShared", "XA", "XB"], linked.Operation("GetThing").Members.Select(member => member.Name));
    }

    [Fact]
    public void Groups_that_lead_back_to_each_other_end()
    {
        var linked = Spec.Link(Spec.File(
            Operation("""<use members="A"/>""")
            + """<members name="A"><header name="x-a">A.</header><use members="B"/></members>"""
            + """<members name="B"><header name="x-b">B.</header><use members="A"/></members>"""));

        Assert.Empty(linked.Errors);
        Assert.Equal(["Bucket", "XA", "XB"], linked.Operation("GetThing").Members.Select(member => member.Name));
    }

    [Fact]
    public void A_group_that_is_not_there_is_reported_where_another_names_it()
    {
        var linked = Spec.Link(Spec.File(
            Operation("""<use members="Outer"/>""")
            + """<members name="Outer"><use members="Innner"/></members>"""
            + """<members name="Inner"><header name="x-a">A.</header></members>"""));

        Assert.Contains("'Inner'", Assert.Single(linked.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_of_a_group_has_a_text_for_requests_and_another_for_results()
    {
        var linked = Spec.Link(Spec.File(
            Operation("""<use members="Shared"/><result><use members="Shared"/></result>""")
            + """<members name="Shared"><header name="x-a"><doc>What to set.</doc>"""
            + "<resultDoc>What\n  is set.</resultDoc></header>"
            + """<header name="x-b">Both.</header></members>"""));

        var operation = linked.Operation("GetThing");
        Assert.Empty(linked.Diagnostics.Select(found => found.Id));
        Assert.Equal(["What to set.", "Both."], operation.Members.Skip(1).Select(member => member.Documentation.Text));
        Assert.Equal(["What is set.", "Both."], operation.Result.Members.Select(member => member.Documentation.Text));
    }

    [Theory]
    [InlineData("""<header name="x-a"><doc>A.</doc><resultDoc>B.</resultDoc></header>""")]
    [InlineData("""<result><header name="x-a"><doc>A.</doc><resultDoc>B.</resultDoc></header></result>""")]
    public void A_text_for_results_has_no_effect_outside_a_group(string header)
    {
        var linked = Spec.Link(Spec.File(Operation(header)));

        Assert.Contains("only a header of a members group", Assert.Single(linked.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_takes_headers_of_nested_groups_and_no_query()
    {
        const string Groups =
            """<members name="Outer"><use members="Inner"/></members><members name="Inner"><header name="x-a">A.</header></members>""";

        var sound = Spec.Link(Spec.File(Operation("""<result><use members="Outer"/></result>""") + Groups));
        var unsound = Spec.Link(Spec.File(
            Operation("""<result><use members="Outer"/></result>""") + Groups.Replace("header", "query", StringComparison.Ordinal)));

        Assert.Equal(["XA"], sound.Operation("GetThing").Result.Members.Select(member => member.Name));
        Assert.Contains("a reply has headers only", Assert.Single(unsound.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_extends_those_that_it_uses_and_declares_the_rest()
    {
        var linked = Spec.Link(Spec.File(
            Operation("""<use members="Outer"/>""")
            + """<members name="Outer"><use members="Inner"/><header name="x-own">O.</header><query name="fixed" value="1"/></members>"""
            + """<members name="Inner"><header name="x-a">A.</header></members>"""));

        var outer = linked.Model.MemberGroups.Single(static group => group.Name == "Outer");
        Assert.Equal(["OssGen.Wire.IInner"], outer.Bases);
        Assert.Equal(["XOwn"], outer.OwnMembers.Select(static member => member.Name));
        Assert.Equal(["XA", "XOwn"], outer.Members.Select(static member => member.Name));
        Assert.Equal(["OssGen.Wire.IOuter"], linked.Operation("GetThing").MemberGroups);
    }

    [Fact]
    public void Groups_that_lead_back_to_each_other_extend_none()
    {
        var linked = Spec.Link(Spec.File(
            Operation("""<use members="A"/>""")
            + """<members name="A"><header name="x-a">A.</header><use members="B"/></members>"""
            + """<members name="B"><header name="x-b">B.</header><use members="A"/></members>"""));

        Assert.All(linked.Model.MemberGroups, static group => Assert.Empty(group.Bases));
        Assert.All(
            linked.Model.MemberGroups,
            static group => Assert.Equal(["XA", "XB"], group.OwnMembers.Select(static member => member.Name).Order()));
    }

    [Fact]
    public void A_group_without_members_has_no_interface()
    {
        var linked = Spec.Link(Spec.File(
            Operation("""<use members="Fixed"/>""") + """<members name="Fixed"><header name="x-mode" value="simple"/></members>"""));

        Assert.Empty(linked.Errors);
        Assert.Empty(linked.Model.MemberGroups);
        Assert.Empty(linked.Operation("GetThing").MemberGroups);
    }

    [Theory]
    [InlineData("Motto", """<shape name="IMotto"><doc>S.</doc><element name="A">A.</element></shape>""", "the shape IMotto")]
    [InlineData("Motto", """<enum name="MottoMembers"><doc>E.</doc><value wire="a">A.</value></enum>""", "the enum MottoMembers")]
    [InlineData(
        "ThingRequest", """<operation name="IThing" method="GET" path="/{Bucket}?i"><doc>I.</doc></operation>""", "the operation IThing")]
    [InlineData("Disposable", "", "an interface IDisposable")]
    [InlineData("OssThing", "", "belong to the library")]
    public void A_group_does_not_take_the_name_of_another_type(string name, string other, string problem)
    {
        var linked = Spec.Link(Spec.File(
            Operation($"<use members=\"{name}\"/>") + $"<members name=\"{name}\"><header name=\"x-a\">A.</header></members>" + other));

        Assert.Contains(problem, Assert.Single(linked.Errors), StringComparison.Ordinal);
    }

    private static string Operation(string content) =>
        $$"""<operation name="GetThing" method="GET" path="/{Bucket}?thing"><doc>Gets it.</doc>{{content}}</operation>""";
}
