using OssGen.Content;

namespace OssGen.Tests.Vectors;

public sealed class ContentTypeVectorTests
{
    public static TheoryData<string> Ids => SignatureVectors.Ids("mime");

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_file_name_has_the_published_type(string id)
    {
        var vector = SignatureVectors.Find(id);
        var expected = vector.GetProperty("expected").GetString()!;

        Assert.Equal(expected.Length == 0 ? null : expected, ContentTypes.OfName(vector.GetProperty("input").GetString()!));
    }
}
