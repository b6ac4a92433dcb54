using OssGen.Generator.Diagnostics;
using OssGen.Generator.Model;

namespace OssGen.Generator.Tests.Linking;

public sealed class ServiceTests
{
    private const string LongName =
        "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789";

    private const string Gadgets = """
        <service name="Gadgets" endpoint="{region}.gadgets.example"
                 resource="acs:gadgets:{region}::" bucketResource="acs:gadgets:{account}:{Bucket}"/>
        """;

    [Theory]
    [InlineData("/", "acs:gadgets:{region}::")]
    [InlineData("/{Bucket}", "acs:gadgets:{account}:{Bucket}")]
    [InlineData("/{Bucket}/{Key}", "acs:gadgets:{account}:{Bucket}")]
    [InlineData("/gadgets/{Id}", "acs:gadgets:{region}::")]
    public void The_resource_of_the_bucket_is_for_operations_that_have_one(string path, string resource)
    {
        var linked = Spec.Link(Spec.File(Gadgets + $"""<operation name="GetGadget" method="GET" path="{path}" service="Gadgets"/>"""));

        Assert.Empty(linked.Errors);
        Assert.Equal(resource, linked.Operation("GetGadget").Service!.Resource);
    }

    [Fact]
    public void The_resource_of_an_operation_precedes_those_of_its_service()
    {
        var linked = Spec.Link(Spec.File(Gadgets + """
            <operation name="GetGadget" method="GET" path="/{Bucket}" service="Gadgets" resource="{Arn|PartArn before /part/}">
              <query name="arn"/><query name="partArn"/>
            </operation>
            """));

        Assert.Empty(linked.Errors);
        Assert.Equal("{Arn|PartArn before /part/}", linked.Operation("GetGadget").Service!.Resource);
        Assert.Equal(["Arn", "PartArn"], linked.Operation("GetGadget").Service!.Placeholders);
    }

    [Fact]
    public void The_service_of_a_file_is_that_of_its_operations_unless_they_name_another()
    {
        var linked = Spec.Link("""
            <spec xmlns="urn:ossgen:spec:1" group="test" service="Gadgets">
              <service name="Gadgets" endpoint="gadgets.example"/>
              <service name="Parts" endpoint="parts.example"/>
              <operation name="GetGadget" method="GET" path="/gadgets"/>
              <operation name="GetPart" method="GET" path="/parts" service="Parts"/>
            </spec>
            """);

        Assert.Empty(linked.Errors);
        Assert.Equal(["Gadgets", "Parts"], linked.Model.Operations.Select(static operation => operation.Service!.Name));
        Assert.Equal(["Gadgets", "Parts"], linked.Model.Services.Select(static service => service.Name));
    }

    [Fact]
    public void A_member_of_the_host_that_nothing_declares_is_a_required_label()
    {
        var linked = Spec.Link(Spec.File("""
            <service name="Zones" endpoint="{Zone}.zones.example"/>
            <operation name="GetZone" method="GET" path="/{Bucket}" service="Zones">
              <label name="Zone" min="2" max="20" holds="segment">The zone.</label>
            </operation>
            """));

        Assert.Empty(linked.Errors);
        var zone = Assert.Single(linked.Operation("GetZone").Members, static member => member.Name == "Zone");
        Assert.True(zone.CSharpRequired);
        Assert.Equal(MemberPlace.Host, zone.Place);
        Assert.Equal("The zone.", zone.Documentation.Text);
        Assert.Equal((2, 20, HeldName.Segment), (zone.Minimum, zone.Maximum, zone.Holds));
    }

    [Theory]
    [InlineData("/gadgets", "", "OSSGEN040")]
    [InlineData("/gadgets/{id}", "service=\"Gadgets\"", "OSSGEN040")]
    [InlineData("/gadgets//a", "service=\"Gadgets\"", "OSSGEN040")]
    [InlineData("/gadgets/{Id}/{Id}", "service=\"Gadgets\"", "OSSGEN042")]
    [InlineData("/gadgets/{Bucket}", "service=\"Gadgets\"", "OSSGEN042")]
    [InlineData("/gadgets/{ExtraQuery}", "service=\"Gadgets\"", "OSSGEN023")]
    [InlineData("/gadgets/{A" + LongName + "}", "service=\"Gadgets\"", "OSSGEN040")]
    [InlineData("/", "service=\"Gadgets\" resource=\"{A" + LongName + "}\"", "OSSGEN076")]
    [InlineData("/{Bucket?}", "service=\"Gadgets\"", "OSSGEN077")]
    [InlineData("/", "resource=\"acs:x\"", "OSSGEN057")]
    [InlineData("/", "service=\"Gadgets\" resource=\"{Arn\"", "OSSGEN076")]
    [InlineData("/", "service=\"Gadgets\" resource=\"{Arn}\"", "OSSGEN077")]
    public void What_does_not_fit_is_reported(string path, string attributes, string id)
    {
        var linked = Spec.Link(Spec.File(Gadgets + $"""<operation name="GetGadget" method="GET" path="{path}" {attributes}/>"""));

        Assert.Equal(id, Assert.Single(Ids(linked).Distinct()));
    }

    [Theory]
    [InlineData("endpoint=\"{Bucket}.gadgets.example\"", "OSSGEN076")]
    [InlineData("endpoint=\"{a|b}.gadgets.example\"", "OSSGEN076")]
    [InlineData("endpoint=\"{Arn before x}.gadgets.example\"", "OSSGEN076")]
    [InlineData("endpoint=\"https://gadgets.example\"", "OSSGEN010")]
    [InlineData("endpoint=\"gadgets.example\" bucketHost=\"{account}\"", "OSSGEN076")]
    [InlineData("endpoint=\"gadgets.example\" bucketResource=\"acs:gadgets\"", "OSSGEN076")]
    [InlineData("endpoint=\"gadgets.example\" product=\"OSS\"", "OSSGEN010")]
    [InlineData("endpoint=\"gadgets.example\" errors=\"text\"", "OSSGEN010")]
    [InlineData("endpoint=\"gadgets.example\" userAgent=\"a b\"", "OSSGEN010")]
    public void A_service_that_cannot_be_read_is_reported_once(string attributes, string id)
    {
        var linked = Spec.Link(Spec.File(
            $"""<service name="Gadgets" {attributes}/><operation name="GetGadget" method="GET" path="/gadgets" service="Gadgets"/>"""));

        Assert.Equal(id, Assert.Single(Ids(linked)));
    }

    [Theory]
    [InlineData("Equals")]
    [InlineData("OssGadgets")]
    [InlineData("Task")]
    public void The_name_of_a_service_is_free_to_be_a_property_s(string name)
    {
        var linked = Spec.Link(Spec.File(
            $"""
            <service name="{name}" endpoint="gadgets.example"/>
            <operation name="GetGadget" method="GET" path="/gadgets" service="{name}"/>
            """));

        Assert.Equal("OSSGEN021", Assert.Single(Ids(linked)));
    }

    [Fact]
    public void Operations_of_different_services_and_paths_are_told_apart()
    {
        var linked = Spec.Link(Spec.File(Gadgets + """
            <service name="Parts" endpoint="parts.example"/>
            <operation name="ListBuckets" method="GET" path="/"/>
            <operation name="ListGadgets" method="GET" path="/" service="Gadgets"/>
            <operation name="GetGadgets" method="GET" path="/gadgets" service="Gadgets"/>
            <operation name="GetGadget" method="GET" path="/gadgets/{Id}" service="Gadgets"/>
            <operation name="GetNewest" method="GET" path="/gadgets/newest" service="Gadgets"/>
            <operation name="GetParts" method="GET" path="/gadgets" service="Parts"/>
            """));

        Assert.Empty(linked.Errors);
    }

    [Fact]
    public void Two_operations_of_one_path_are_a_tie()
    {
        var linked = Spec.Link(Spec.File(Gadgets + """
            <operation name="GetGadget" method="GET" path="/gadgets/{Id}" service="Gadgets"/>
            <operation name="FindGadget" method="GET" path="/gadgets/{Name}" service="Gadgets"/>
            """));

        Assert.Equal("OSSGEN050", Assert.Single(Ids(linked)));
    }

    [Theory]
    [InlineData("/gadgets/{Id}/parts", "/gadgets/new/{Part}", "", "OSSGEN050")]
    [InlineData("/gadgets/{Id}/parts", "/gadgets/{Id}/{Part}", "", null)]
    [InlineData("/gadgets/{Id}/parts", "/gadgets/new/parts", "", null)]
    [InlineData("/gadgets/{Id}/parts", "/gadgets/{Id}/pages", "", null)]
    [InlineData("/gadgets/{Id}/parts", "/gadget/new/{Part}", "", null)]
    [InlineData("/gadgets/{Id}/parts", "/gadgets/new/{Part}/parts", "", null)]
    [InlineData("/gadgets/{Id}/parts?full", "/gadgets/new/{Part}?short", "", null)]
    [InlineData("/gadgets/{Id}/parts", "/gadgets/new/{Part}?short", "", null)]
    [InlineData("/gadgets/{Id}/parts", "/gadgets/new/{Part}?short", """<query name="short"/>""", "OSSGEN050")]
    public void Paths_that_have_a_request_in_common_are_told_apart_by_their_text_or_query(
        string path, string other, string query, string? id)
    {
        var linked = Spec.Link(Spec.File(Gadgets + $"""
            <operation name="GetParts" method="GET" path="{path}" service="Gadgets">{query}</operation>
            <operation name="GetPart" method="GET" path="{other}" service="Gadgets"/>
            """));

        Assert.Equal(id, Ids(linked).Distinct().SingleOrDefault());
    }

    [Theory]
    [InlineData("/gadgets/a%2Fb/parts", null)]
    [InlineData("/gadgets/a/b/parts", "OSSGEN072")]
    [InlineData("/gadgets/c/parts", "OSSGEN072")]
    [InlineData("/gadget/a%2Fb/parts", "OSSGEN072")]
    public void The_path_of_an_example_is_that_of_its_operation(string path, string? id)
    {
        var linked = Spec.Link(Spec.File(Gadgets + $$"""
            <operation name="GetParts" method="GET" path="/gadgets/{Id}/parts" service="Gadgets">
              <example name="parts"><call><Id>a/b</Id></call><request>GET {{path}} HTTP/1.1</request></example>
            </operation>
            """));

        Assert.Equal(id, Ids(linked).SingleOrDefault());
    }

    private static IEnumerable<string> Ids(Linked linked) =>
        linked.Diagnostics.Select(static found => found.Id).Where(static id => !SpecDiagnosticIndex.IsWarning(id));
}
