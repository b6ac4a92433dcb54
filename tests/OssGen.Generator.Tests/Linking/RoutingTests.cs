namespace OssGen.Generator.Tests.Linking;

public sealed class RoutingTests
{
    [Fact]
    public void V1_signs_the_path_s_bare_names_and_those_named_but_for_those_it_leaves_out()
    {
        var linked = Spec.Link(Spec.File(
            """<operation name="GetPart" method="GET" path="/{Bucket}?mute&amp;part&amp;kind=a" v1Signed="id" v1Unsigned="mute"/>"""));

        Assert.Empty(linked.Errors);
        Assert.Equal(["id", "part"], linked.Operation("GetPart").SignedQuery);
    }

    [Fact]
    public void A_name_that_the_path_does_not_have_can_not_be_left_out_of_the_signature()
    {
        var diagnostics =
            Spec.Link(Spec.File("""<operation name="GetPart" method="GET" path="/{Bucket}?part" v1Unsigned="prat"/>""")).Diagnostics;

        Assert.Contains("OSSGEN057", diagnostics.Select(static found => found.Id));
    }

    [Fact]
    public void A_fixed_value_wins_over_a_free_one()
    {
        var errors = Spec.Link(Spec.File(
            """
            <operation name="DoAction" method="POST" path="/{Bucket}?meta"><query name="action" required="true"/></operation>
            <operation name="ListSets" method="POST" path="/{Bucket}?meta&amp;action=list"/>
            """)).Errors;

        Assert.Empty(errors);
    }

    [Fact]
    public void Operations_that_choose_among_different_values_are_told_apart()
    {
        var errors = Spec.Link(Spec.File(
            """
            <operation name="First" method="POST" path="/{Bucket}?kind=a"/>
            <operation name="Second" method="POST" path="/{Bucket}">
              <query name="kind"><when present="Bucket" value="b"/><otherwise value="c"/></query>
            </operation>
            """)).Errors;

        Assert.Empty(errors);
    }

    [Fact]
    public void An_optional_parameter_that_another_operation_requires_is_a_tie()
    {
        var diagnostics = Spec.Link(Spec.File(
            """
            <operation name="ListParts" method="GET" path="/{Bucket}"><query name="uploadId" required="true"/></operation>
            <operation name="ListObjects" method="GET" path="/{Bucket}"><query name="uploadId"/></operation>
            """)).Diagnostics;

        Assert.Contains("OSSGEN050", diagnostics.Select(static found => found.Id));
    }

    [Fact]
    public void A_header_tells_operations_apart_as_a_query_does()
    {
        var errors = Spec.Link(Spec.File(
            """
            <operation name="PutObject" method="PUT" path="/{Bucket}/{Key}"/>
            <operation name="PutGroup" method="PUT" path="/{Bucket}/{Key}"><header name="x-oss-file-group" value=""/></operation>
            <operation name="CopyObject" method="PUT" path="/{Bucket}/{Key}">
              <header name="x-oss-copy-source" type="copy-source">
                <part name="SourceBucket"/>
                <part name="SourceKey" required="true"/>
              </header>
            </operation>
            """)).Errors;

        Assert.Empty(errors);
    }

    [Fact]
    public void An_optional_bucket_meets_operations_of_the_service_too()
    {
        var diagnostics = Spec.Link(Spec.File(
            """
            <operation name="ListAccessPoints" method="GET" path="/{Bucket?}?accessPoint"/>
            <operation name="ListPoints" method="GET" path="/?accessPoint"/>
            """)).Diagnostics;

        Assert.Contains("OSSGEN050", diagnostics.Select(static found => found.Id));
    }

    [Fact]
    public void Operations_of_equal_weight_that_take_each_other_s_parameters_are_a_tie()
    {
        var diagnostics = Spec.Link(Spec.File(
            """
            <operation name="ByName" method="GET" path="/{Bucket}"><query name="name" required="true"/><query name="id"/></operation>
            <operation name="ById" method="GET" path="/{Bucket}"><query name="id" required="true"/></operation>
            """)).Diagnostics;

        Assert.Contains("OSSGEN050", diagnostics.Select(static found => found.Id));
    }

    [Fact]
    public void Operations_of_equal_weight_that_have_nothing_in_common_are_told_apart()
    {
        var errors = Spec.Link(Spec.File(
            """
            <operation name="ByName" method="GET" path="/{Bucket}"><query name="name" required="true"/></operation>
            <operation name="ById" method="GET" path="/{Bucket}"><query name="id" required="true"/></operation>
            """)).Errors;

        Assert.Empty(errors);
    }
}
