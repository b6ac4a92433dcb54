using OssGen.Emulator.Tests.Configurations;
using OssGen.Emulator.Tests.EndToEnd;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Tests.Errors;

/// <summary>Errors whose number (EC) depends on the operation or argument.</summary>
public sealed class ErrorNumberTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "error-numbers";

    private readonly OssClient _client = fixture.Client();

    public async Task InitializeAsync() => await _client.PutBucketAsync(Bucket);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("PATCH", "acl", null, 405, "MethodNotAllowed", "0003-00000016")]
    [InlineData("POST", "delete", "<Delete><Other/></Delete>", 400, "MalformedXML", "0016-00000608")]
    [InlineData("POST", "delete", "<Delete></Delete>", 400, "MalformedXML", "0016-00000608")]
    [InlineData("POST", "delete", "no document", 400, "MalformedXML", "0016-00000608")]
    [InlineData("PUT", "cors", "<Other/>", 400, "MalformedXML", null)]
    public async Task A_call_on_a_bucket_is_refused_with_its_number(
        string method, string subResource, string? document, int status, string code, string? number)
    {
        var call = new RawCall(method, Bucket, subResource, document);

        var error = await Assert.ThrowsAsync<OssServiceException>(() => _client.SendAsync(call).AsTask());

        Assert.Equal((status, code, number), (error.StatusCode, error.Code, error.EC));
    }

    [Theory]
    [InlineData("position", "0016-00000501")]
    [InlineData("inventoryId", "0016-00000502")]
    public void A_missing_argument_is_refused_with_its_number(string name, string number)
    {
        var fault = Assert.Throws<OssFaultException>(() => new OssServerRequest { Method = "GET" }.Require<string>(null, name));

        Assert.Equal((400, "MissingArgument", number), (fault.Status, fault.Code, fault.Ec));
    }

    [Fact]
    public async Task Completing_an_upload_wrongly_is_refused_with_its_number()
    {
        var upload = await _client.InitiateMultipartUploadAsync(Bucket, "parts");
        var wanted = new CompleteMultipartUploadRequest { Bucket = Bucket, Key = "parts", UploadId = upload.UploadId };

        var all = wanted with { CompleteAll = CompleteAll.Yes, Parts = [new() { PartNumber = 1, ETag = "\"e\"" }] };

        var none = await Assert.ThrowsAsync<OssServiceException>(() => _client.CompleteMultipartUploadAsync(wanted).AsTask());
        var both = await Assert.ThrowsAsync<OssServiceException>(
            () => _client.CompleteMultipartUploadAsync(all).AsTask());

        Assert.Equal(("MalformedXML", "0042-00000205"), (none.Code, none.EC));
        Assert.Equal(("InvalidArgument", "0042-00000216"), (both.Code, both.EC));
    }
}
