using OssGen.TestSupport.Examples;
using OssGen.TestSupport.Folders;
using OssGen.Tool.Tests.Running;

namespace OssGen.Tool.Tests.Inference;

/// <summary>Exchanges of the package's own examples, from which their entries are inferred again.</summary>
public sealed class SpecExampleTests
{
    // Bodies of all formats, lists with and without wrappers, pages, headers, metadata, copies, streams, several scopes and methods.
    private static readonly string[] s_operations =
    [
        "GetAccessPoint", "CreateAccessPoint", "PutBucketAcl", "GetBucketAcl", "ListCname", "PutBucketCors", "GetBucketCors",
        "PutBucketInventory", "PutBucketLifecycle", "DeleteBucketLogging", "DoMetaQuery", "GetBucketPolicy", "PutBucketPolicy",
        "PutBucketReferer", "GetBucketReplication", "GetBucketStat", "GetBucketTags", "PutBucketWebsite", "InitiateBucketWorm",
        "GetBucketLocation",
        "GetBucketInfo", "ListObjectsV2", "ListParts", "CompleteMultipartUpload", "UploadPartCopy", "DeleteMultipleObjects", "HeadObject",
        "GetObject", "PutSymlink", "ListObjectVersions", "AppendObject", "CopyObject", "ListBuckets", "DescribeRegions",
    ];

    public static TheoryData<string, string> Examples
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var operation in s_operations)
            {
                cases.Add(operation, SpecExamples.All.First(example => example.Operation == operation).Name);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task The_request_is_sent_again_and_the_reply_is_read(string operation, string name)
    {
        var example = SpecExamples.Find(operation, name);
        using var folder = new TemporaryFolder();
        using var package = new HeldOutSpec(operation);
        await File.WriteAllTextAsync(folder["exchange.http"], example.RequestText + "\n" + example.ResponseText);

        var run = ToolRun.Of("infer", folder["exchange.http"], "--name", "Ask" + operation, "--package-spec", package.Folder);
        Assert.True(run.ExitCode == 0, run.Error);
        var (sent, differences) = await InferredCall.MakeAsync(run.Output, example.Response, package);

        Assert.Equal(SentRequest.Of(example.Request), SentRequest.Of(sent));
        Assert.Empty(differences);
    }
}
