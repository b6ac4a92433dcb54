using OssGen.Emulator.Policies;

namespace OssGen.Emulator.Tests.Policies;

public sealed class OperationActionTests
{
    // A preflight is never signed and is answered by the rules of the bucket alone. A form is no operation of the spec.
    [Fact]
    public void Every_operation_of_OSS_has_its_action()
    {
        var operations = OssRoutes.All.Where(route => route.Service is null).Select(route => route.Operation)
            .Except(["OptionObject"])
            .Append("PostObject");

        Assert.Equal(operations.Order(StringComparer.Ordinal), OperationActions.Operations.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("UploadPart", "oss:PutObject")]
    [InlineData("HeadObject", "oss:GetObject")]
    [InlineData("SealAppendObject", "oss:SealAppendObject")]
    [InlineData("DeleteMultipleObjects", "oss:DeleteObject")]
    [InlineData("ListObjectsV2", "oss:ListObjects")]
    [InlineData("PutBucketTags", "oss:PutBucketTagging")]
    [InlineData("GetLiveChannelInfo", "oss:GetLiveChannel")]
    [InlineData("GetBucketMotto", "oss:GetBucketMotto")]
    public void An_operation_has_the_documented_action(string operation, string action) =>
        Assert.Equal(action, OperationActions.Of(operation).For(null));

    [Theory]
    [InlineData("GetObject", "oss:GetObjectVersion")]
    [InlineData("DeleteObject", "oss:DeleteObjectVersion")]
    [InlineData("PutObjectAcl", "oss:PutObjectVersionAcl")]
    [InlineData("GetObjectTagging", "oss:GetObjectVersionTagging")]
    [InlineData("RestoreObject", "oss:RestoreObjectVersion")]
    public void A_version_has_an_action_of_its_own(string operation, string action) =>
        Assert.Equal(action, OperationActions.Of(operation).For("v"));

    [Theory]
    [InlineData("CopyObject", "oss:GetObject", "oss:GetObjectVersion")]
    [InlineData("UploadPartCopy", "oss:GetObject", "oss:GetObjectVersion")]
    [InlineData("GetObjectAcl", "oss:GetObjectAcl", "oss:GetObjectVersionAcl")]
    public void What_an_operation_reads_has_an_action(string operation, string action, string ofVersion) => Assert.Equal(
        (action, ofVersion),
        (OperationActions.Of(operation).ForReading(null), OperationActions.Of(operation).ForReading("v")));
}
