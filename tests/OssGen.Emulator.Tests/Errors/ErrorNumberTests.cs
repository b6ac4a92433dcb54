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

    [Fact]
    public async Task An_empty_ACL_is_refused_like_none()
    {
        await _client.PutObjectAsync(new() { Bucket = Bucket, Key = "k", Content = "text", Acl = ObjectAcl.PublicRead });
        var call = new RawCall("PUT", Bucket, "acl", Key: "k")
        {
            ExtraHeaders = new Dictionary<string, string> { ["x-oss-object-acl"] = "" },
        };

        var error = await Assert.ThrowsAsync<OssServiceException>(() => _client.SendAsync(call).AsTask());

        Assert.Equal((400, "InvalidArgument", "0017-00000105"), (error.StatusCode, error.Code, error.EC));
        Assert.Equal(ObjectAcl.PublicRead, (await _client.GetObjectAclAsync(Bucket, "k")).Acl);
    }

    [Theory]
    [InlineData("100")]
    [InlineData("200x")]
    public async Task A_website_with_a_status_that_is_none_is_refused_with_the_status(string status)
    {
        var put = new RawCall(
            "PUT",
            Bucket,
            "website",
            $"<WebsiteConfiguration><ErrorDocument><Key>e</Key><HttpStatus>{status}</HttpStatus></ErrorDocument></WebsiteConfiguration>");

        var error = await Assert.ThrowsAsync<OssServiceException>(() => _client.SendAsync(put).AsTask());

        Assert.Equal(("InvalidArgument", "0019-00000002"), (error.Code, error.EC));
        Assert.Equal(("HttpStatus", status), (error.Details["ArgumentName"], error.Details["ArgumentValue"]));
    }

    [Theory]
    [InlineData("<Expiration><Days>2</Days></Expiration><Transition><Days>1</Days><StorageClass>IA</StorageClass></Transition>")]
    [InlineData("<Expiration><Date>2030-01-01T00:00:00.000Z</Date></Expiration>"
        + "<Transition><CreatedBeforeDate>2029-01-01T00:00:00.000Z</CreatedBeforeDate><StorageClass>IA</StorageClass></Transition>")]
    [InlineData("<Expiration><ExpiredObjectDeleteMarker>true</ExpiredObjectDeleteMarker></Expiration>"
        + "<Transition><Days>1</Days><StorageClass>IA</StorageClass></Transition>")]
    public async Task A_lifecycle_rule_with_one_form_is_stored(string actions)
    {
        var rule = $"<Rule><Status>Enabled</Status>{actions}</Rule>";
        var put = new RawCall("PUT", Bucket, "lifecycle", $"<LifecycleConfiguration>{rule}</LifecycleConfiguration>");

        await _client.SendAsync(put);

        Assert.Single((await _client.GetBucketLifecycleAsync(Bucket)).Rules);
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
    public async Task Listing_the_parts_of_no_upload_has_the_number_of_aborting_it()
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(() => _client.ListPartsAsync(Bucket, "parts", "none").AsTask());

        Assert.Equal(("NoSuchUpload", "0042-00000002"), (error.Code, error.EC));
    }

    [Theory]
    [InlineData("\"no-such-etag\"", null, "If-Match")]
    [InlineData(null, -1, "If-Unmodified-Since")]
    public async Task A_copy_that_is_refused_names_its_condition_like_a_read(string? etag, int? seconds, string condition)
    {
        await _client.PutObjectAsync(Bucket, "source", "text");
        var copy = new CopyObjectRequest
        {
            Bucket = Bucket,
            Key = "copy",
            SourceKey = "source",
            CopySourceIfMatch = etag,
            CopySourceIfUnmodifiedSince = seconds is { } before ? fixture.Time.GetUtcNow().AddSeconds(before) : null,
        };

        var error = await Assert.ThrowsAsync<OssServiceException>(() => _client.CopyObjectAsync(copy).AsTask());

        Assert.Equal((412, "PreconditionFailed"), (error.StatusCode, error.Code));
        Assert.Equal(condition, error.Details["Condition"]);
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
