using System.Xml.Linq;
using OssGen.TestSupport.Examples;
using OssGen.TestSupport.Folders;
using OssGen.Tool.Tests.Running;

namespace OssGen.Tool.Tests.Inference;

/// <summary>Exchanges of the package's own examples, from which their entries are inferred again.</summary>
public sealed class SpecExampleTests
{
    private static readonly XNamespace s_spec = "urn:ossgen:spec:1";

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
                cases.Add(operation, All.First(example => example.Operation == operation).Name);
            }

            return cases;
        }
    }

    private static IReadOnlyList<(string Operation, string Name, string Request, string Response)> All { get; } =
    [
        .. from path in Directory.EnumerateFiles(Repository.PathOf("spec"), "*.xml").Order(StringComparer.Ordinal)
           from operation in XElement.Load(path).Elements(s_spec + "operation")
           from example in operation.Elements(s_spec + "example")
           select (
               operation.Attribute("name")!.Value,
               example.Attribute("name")!.Value,
               Text(example.Element(s_spec + "request")!),
               Text(example.Element(s_spec + "response")!)),
    ];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task The_request_is_sent_again_and_the_reply_is_read(string operation, string name)
    {
        var (_, _, request, response) = All.Single(example => example.Operation == operation && example.Name == name);
        using var folder = new TemporaryFolder();
        using var package = new HeldOutSpec(operation);
        await File.WriteAllTextAsync(folder["exchange.http"], request + "\n\n" + response + "\n");

        var run = ToolRun.Of("infer", folder["exchange.http"], "--name", "Ask" + operation, "--package-spec", package.Folder);
        Assert.True(run.ExitCode == 0, run.Error);
        var (sent, differences) = await InferredCall.MakeAsync(run.Output, HttpMessage.Parse(response), package);

        Assert.Equal(SentRequest.Of(HttpMessage.Parse(request)), SentRequest.Of(sent));
        Assert.Empty(differences);
    }

    // Indentation isn't part of a message.
    private static string Text(XElement message) => string.Join('\n', message.Value.Trim().Split('\n').Select(static line => line.Trim()));
}
