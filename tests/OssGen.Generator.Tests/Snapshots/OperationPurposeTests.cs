using OssGen.Generator.Emit;
using OssGen.Generator.Tests.Linking;

namespace OssGen.Generator.Tests.Snapshots;

public sealed class OperationPurposeTests
{
    [Theory]
    [InlineData("Sets the rules of a thing.", ", which sets the rules of a thing")]
    [InlineData("Creates a thing: a part of a bucket. It can be read.", ", which creates a thing")]
    [InlineData("Sets the rules of a thing, which say who may read it.", ", which sets the rules of a thing")]
    [InlineData("Returns things; none if there are none.", ", which returns things")]
    [InlineData("Stores a thing as `a: b. c`.", ", which stores a thing as <c>a: b. c</c>")]
    [InlineData("Things of a bucket.", "")]
    [InlineData("Called by functions.", "")]
    [InlineData("Lists", "")]
    public void The_first_clause_with_a_verb_states_the_purpose(string documentation, string expected)
    {
        var linked = Spec.Link(Spec.File(
            $$"""<operation name="GetThing" method="GET" path="/{Bucket}?thing"><doc>{{documentation}}</doc></operation>"""));

        Assert.Equal(expected, OperationPurpose.Of(linked.Operation("GetThing")));
    }
}
