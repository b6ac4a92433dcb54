using OssGen.Tests.Vectors;
using OssGen.Wire;

namespace OssGen.Tests.Signing;

public sealed class EscapingVectorTests
{
    public static TheoryData<string> Ids => SignatureVectors.Ids("objectNameEscaping");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Escapes_as_the_vector_says(string id)
    {
        var vector = SignatureVectors.Find(id);
        var input = vector.GetProperty("input").GetString()!;

        var escaped = vector.GetProperty("mode").GetString() == "path" ? OssEscaping.EscapePath(input) : OssEscaping.EscapeQuery(input);

        Assert.Equal(vector.GetProperty("expected").GetString(), escaped);
    }
}
