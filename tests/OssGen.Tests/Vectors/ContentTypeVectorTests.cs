using OssGen.Content;

namespace OssGen.Tests.Vectors;

public sealed class ContentTypeVectorTests
{
    public static TheoryData<string> Ids => SignatureVectors.Ids("mime");

    /// <summary>
    /// The vectors give no type for unknown suffixes, which is a convention of other SDKs; ours is application/octet-stream.
    /// </summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void A_file_name_has_the_published_type(string id)
    {
        var vector = SignatureVectors.Find(id);
        var expected = vector.GetProperty("expected").GetString()!;

        Assert.Equal(
            expected.Length == 0 ? "application/octet-stream" : expected, ContentTypes.OfFileName(
                vector.GetProperty("input").GetString()!));
    }
}
