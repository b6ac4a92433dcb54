using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Tests.Linking;

/// <summary>The operations that ask most of the language, in Specs/hard.xml.</summary>
public sealed class HardSpecTests
{
    private static readonly Linked s_hard = Spec.Link(Resources.Text("Specs/hard.xml"));

    [Fact]
    public void All_hard_operations_link_without_findings()
    {
        Assert.Equal("", string.Join("\n", s_hard.Diagnostics.Select(static found => found.ToDiagnostic().ToString())));
        Assert.Equal(16, s_hard.Model.Operations.Count);
    }

    [Fact]
    public void A_choice_gives_one_node_per_element_name_and_a_tag_to_the_record()
    {
        var nodes = s_hard.Operation("ListObjectVersions").Result.Nodes.Where(static node => node.Member == "Entries").ToList();

        Assert.Equal([("Version", false), ("DeleteMarker", true)], nodes.Select(static node => (node.Name, node.ChoiceTagValue)));
        Assert.All(nodes, static node => Assert.True(node.PassesUrlEncoded));
        Assert.Equal(
            MemberPlace.Tag, s_hard.Shape("ObjectVersionEntry").Members.Single(static member => member.Name == "IsDeleteMarker").Place);
    }

    [Fact]
    public void A_page_token_of_two_parts_keeps_both()
    {
        var pagination = s_hard.Operation("ListObjectVersions").Pagination!;

        Assert.Equal(
            [new PageToken("NextKeyMarker", "KeyMarker"), new PageToken("NextVersionIdMarker", "VersionIdMarker")], pagination.Tokens);
        Assert.Equal("OssGen.ObjectVersionEntry", pagination.ItemType.Name);
    }

    [Fact]
    public void A_chosen_query_names_the_member_by_a_null_safe_path() =>
        Assert.Equal(
            new ChosenQuery(
                "x-oss-process", new EquatableArray<ChosenValue>([
                    new(
                        "Selection?.InputSerialization?.Json",
                        new TypeModel(TypeKind.Shape, "OssGen.JsonInput", CollectionKind.None), "json/select"),
                ]), "csv/select"),
            Assert.Single(s_hard.Operation("SelectObject").ChosenQuery));

    [Fact]
    public void Alternatives_keep_root_member_shape_and_query() =>
        Assert.Equal(
            [
                new BodyAlternative("CsvMetaRequest", "Csv", "OssGen.CsvMeta", new FixedPair("x-oss-process", "csv/meta")),
                new BodyAlternative("JsonMetaRequest", "Json", "OssGen.JsonMeta", new FixedPair("x-oss-process", "json/meta")),
            ],
            s_hard.Operation("CreateSelectObjectMeta").Body!.Alternatives);

    [Fact]
    public void The_roots_own_text_is_a_node_named_by_a_dot() =>
        Assert.Equal(
            (".", "Location"), s_hard.Operation("GetBucketLocation").Result.Nodes.Select(static node => (node.Name, node.Member)).Single());

    [Fact]
    public void Another_body_is_bound_to_the_header_that_asks_for_it()
    {
        var result = s_hard.Operation("PutObject").Result;

        Assert.Equal(("CallbackBody", "x-oss-callback"), (result.CallbackBodyMember, result.CallbackHeader));
    }

    [Fact]
    public void A_copy_source_has_three_parts_in_order() =>
        Assert.Equal(
            [("SourceBucket", CopySourcePart.Bucket), ("SourceKey", CopySourcePart.Key), ("SourceVersionId", CopySourcePart.VersionId)],
            s_hard.Operation("CopyObject").Members
                .Where(static member => member.Place == MemberPlace.CopySource)
                .Select(static member => (member.Name, member.CopySource!.Value)));

    [Fact]
    public void A_host_that_is_a_headers_member_adds_no_other()
    {
        var operation = s_hard.Operation("WriteGetObjectResponse");

        Assert.Equal("RequestRoute", operation.HostMember);
        Assert.Equal(MemberPlace.Header, operation.Members.Single(static member => member.Name == "RequestRoute").Place);
    }

    [Fact]
    public void A_bare_name_of_the_path_becomes_the_members_default()
    {
        var operation = s_hard.Operation("DescribeRegions");
        var member = operation.Members.Single(static member => member.Name == "Regions");

        Assert.Empty(operation.FixedQuery);
        Assert.True(member is { DefaultIsBare: true, DefaultValue: "" });
        Assert.Equal(["regions"], operation.RequiredQuery);
    }

    [Fact]
    public void A_template_is_literal_text_and_members() =>
        Assert.Equal(
            [new TemplatePart("x-oss-process=", false), new TemplatePart("Process", true)],
            s_hard.Operation("ProcessObject").Body!.Template);

    [Fact]
    public void A_fixed_header_may_be_empty() =>
        Assert.Equal(new FixedPair("x-oss-file-group", ""), Assert.Single(s_hard.Operation("GetObjectGroupIndex").FixedHeaders));

    [Fact]
    public void A_shape_may_hold_itself_in_a_list() =>
        Assert.Equal("OssGen.MetaFile", s_hard.Shape("MetaFile").Members.Single(static member => member.Name == "Children").Type.Name);

    [Fact]
    public void A_map_is_a_wrapper_with_any_name_below()
    {
        var wrapper = s_hard.Shape("MetaFile").Nodes.Single(static node => node.Name == "OSSUserMeta");

        Assert.Null(wrapper.Member);
        Assert.Equal(("*", "OssUserMeta"), wrapper.Children.Select(static node => (node.Name, node.Member)).Single());
    }

    [Fact]
    public void A_shape_of_requests_alone_keeps_its_required_members_and_one_that_a_result_reaches_does_not()
    {
        Assert.True(s_hard.Shape("ObjectIdentifier").Members.Single(static member => member.Name == "Key").CSharpRequired);
        Assert.True(s_hard.Shape("Selection").Nodes.Single(static node => node.Member == "Expression").CSharpRequired);

        var shared = Spec.Link(Spec.File(
            """
            <operation name="GetA" method="GET" path="/{Bucket}?a"><result root="A" type="Part"/></operation>
            <operation name="PutA" method="PUT" path="/{Bucket}?a"><body root="A" type="Part"/></operation>
            <shape name="Part"><element name="Key" required="true"/></shape>
            """)).Shape("Part");
        Assert.True(shared is { InRequests: true, InResults: true });
        Assert.True(shared.Members[0] is { Required: true, CSharpRequired: false });
        Assert.False(shared.Nodes[0].CSharpRequired);
    }
}
