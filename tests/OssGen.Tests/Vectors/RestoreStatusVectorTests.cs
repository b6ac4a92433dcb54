namespace OssGen.Tests.Vectors;

public sealed class RestoreStatusVectorTests
{
    public static TheoryData<string> Ids => SignatureVectors.Ids("restoreHeader");

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_restore_header_says_whether_it_is_ongoing_and_when_it_expires(string id)
    {
        var vector = SignatureVectors.Find(id);
        var expected = vector.GetProperty("expected");

        var status = new OssRestoreStatus(vector.GetProperty("input").GetString()!);

        Assert.Equal(expected.GetProperty("ongoing").GetBoolean(), status.IsOngoing);
        Assert.Equal(expected.GetProperty("expiryUnix").GetInt64(), status.ExpiryDate?.ToUnixTimeSeconds());
    }
}
