namespace OssGen.Generator.Tests.Linking;

public sealed class AtLeastOneTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData(" required=\"true\"", 1)]
    public void A_shape_with_a_required_element_needs_no_other(string attribute, int count)
    {
        var linked = Spec.Link(Spec.File(
            $"""
            <operation name="PutThing" method="PUT" path="/"><body root="Thing" type="ThingSettings" member="Settings"/></operation>
            <shape name="ThingSettings" atLeastOne="true"><element name="Name"{attribute}/><element name="Kind"/></shape>
            """));

        Assert.Equal(count, linked.Diagnostics.Count(static found => found.Id == "OSSGEN057"));
    }
}
