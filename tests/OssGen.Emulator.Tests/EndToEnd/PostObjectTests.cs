using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Values;

namespace OssGen.Emulator.Tests.EndToEnd;

public sealed class PostObjectTests(EmulatorFixture fixture) : FormTest(fixture)
{
    [Theory]
    [InlineData(null)]
    [InlineData("cn-hangzhou")]
    public async Task A_signed_form_stores_its_file_with_its_fields(string? region)
    {
        var policy = Policy()
            .RequireBucket(Bucket).RequireStartsWith("key", "user/").RequireEqual("x-oss-meta-des", "test").RequireContentLength(1, 100);

        using var response = await PostAsync(
            Signed(
                policy, region, ("key", "user/${filename}"), ("x-oss-meta-des", "test"), ("x-oss-object-acl", "public-read"),
                ("Cache-Control", "no-cache"), ("x-oss-content-type", "text/x")));

        Assert.Equal((HttpStatusCode.NoContent, "\"B353A6AC7A6EE89236F6D56F81694BBB\""), (response.StatusCode, response.Headers.ETag!.Tag));
        var head = await Client.HeadObjectAsync(Bucket, "user/a.txt");
        Assert.Equal(("test", "no-cache", "text/x", 10L), (head.Metadata["des"], head.CacheControl, head.ContentType, head.ContentLength));
        Assert.Equal(ObjectAcl.PublicRead, (await Client.GetObjectAclAsync(Bucket, "user/a.txt")).Acl);
    }

    [Theory]
    [InlineData(null, 204)]
    [InlineData("200", 200)]
    [InlineData("201", 201)]
    [InlineData("404", 204)]
    public async Task The_form_chooses_the_status(string? status, int expected)
    {
        (string, string)[] fields = status is null ? [("key", "status")] : [("key", "status"), ("success_action_status", status)];

        using var response = await PostAsync(Signed(Policy(), null, fields));

        Assert.Equal(expected, (int)response.StatusCode);
        if (expected == 201)
        {
            var document = XElement.Parse(await response.Content.ReadAsStringAsync());
            Assert.Equal(
                ("PostResponse", Bucket, "status"),
                (document.Name.LocalName, document.Element("Bucket")!.Value, document.Element("Key")!.Value));
            Assert.Equal($"{Fixture.Emulator.Endpoint}{Bucket}/status", document.Element("Location")!.Value);
        }
    }

    [Theory]
    [InlineData("?x=1", "?x=1&", "")]
    [InlineData("#top", "?", "#top")]
    [InlineData("?x=1#top?a", "?x=1&", "#top?a")]
    public async Task A_redirect_names_what_was_stored(string suffix, string query, string fragment)
    {
        using var response = await PostAsync(
            Signed(Policy(), null, ("key", "a b"), ("success_action_redirect", $"http://127.0.0.1:1/done{suffix}")));

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal(
            $"http://127.0.0.1:1/done{query}bucket=forms&key=a%20b&etag=%22B353A6AC7A6EE89236F6D56F81694BBB%22{fragment}",
            response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData(null, "public-read")]
    [InlineData("private", "private")]
    public async Task The_header_says_the_acl_unless_the_form_does(string? field, string expected)
    {
        using var form = field is null
            ? Signed(Policy(), null, ("key", "acl"))
            : Signed(Policy(), null, ("key", "acl"), ("x-oss-object-acl", field));
        form.Headers.Add("x-oss-object-acl", "public-read");

        using var response = await PostAsync(form);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(expected, (await Client.GetObjectAclAsync(Bucket, "acl")).Acl.Value);
    }

    [Fact]
    public async Task Everyone_may_fill_a_form_where_everyone_may_write()
    {
        await Client.PutBucketAsync(new() { Bucket = "forms-open", Acl = BucketAcl.PublicReadWrite });

        using var open = await PostAsync(Form("hello, oss", ("key", "k")), "forms-open");
        using var closed = await PostAsync(Form("hello, oss", ("key", "k")));

        Assert.Equal(HttpStatusCode.NoContent, open.StatusCode);
        Assert.Equal((HttpStatusCode.Forbidden, "AccessDenied"), (closed.StatusCode, (await ErrorAsync(closed)).Element("Code")!.Value));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("cn-hangzhou")]
    public async Task A_wrong_secret_does_not_match(string? region)
    {
        var signed = Policy().Sign(new OssCredentials("tester-id", "wrong"), region, Fixture.Time);

        using var response = await PostAsync(Form("hello, oss", [.. Fields(signed), ("key", "k")]));

        var error = await ErrorAsync(response);
        Assert.Equal(
            (HttpStatusCode.Forbidden, "SignatureDoesNotMatch", "0002-00000705"),
            (response.StatusCode, error.Element("Code")!.Value, error.Element("EC")!.Value));
    }

    [Fact]
    public async Task A_signature_without_its_other_fields_is_invalid()
    {
        using var response = await PostAsync(Form("hello, oss", ("key", "k"), ("OSSAccessKeyId", "tester-id")));

        Assert.Equal(
            (HttpStatusCode.BadRequest, "InvalidArgument"), (response.StatusCode, (await ErrorAsync(response)).Element("Code")!.Value));
    }

    [Fact]
    public async Task A_form_without_key_or_file_or_with_two_is_refused()
    {
        using var noKey = await PostAsync(Signed(Policy(), null));
        using var noFile = await PostAsync(Without(Signed(Policy(), null, ("key", "k"))));
        var twice = Signed(Policy(), null, ("key", "twice"));
        twice.Add(new StringContent("second"), "file", "b.txt");
        using var two = await PostAsync(twice);

        Assert.Equal("InvalidArgument", (await ErrorAsync(noKey)).Element("Code")!.Value);
        Assert.Equal("MalformedPOSTRequest", (await ErrorAsync(noFile)).Element("Code")!.Value);
        Assert.Equal("IncorrectNumberOfFilesInPOSTRequest", (await ErrorAsync(two)).Element("Code")!.Value);
        Assert.False(await Client.ObjectExistsAsync(Bucket, "twice"));
    }

    [Fact]
    public async Task A_body_that_is_no_form_is_refused()
    {
        using var content = new StringContent("hello, oss");

        using var response = await Fixture.Http.PostAsync(new Uri(Fixture.Emulator.Endpoint, Bucket), content);

        Assert.Equal(
            (HttpStatusCode.BadRequest, "RequestIsNotMultiPartContent"),
            (response.StatusCode, (await ErrorAsync(response)).Element("Code")!.Value));
    }

    [Fact]
    public async Task A_form_cut_off_in_its_file_stores_nothing()
    {
        await Client.PutBucketAsync(new() { Bucket = "forms-cut", Acl = BucketAcl.PublicReadWrite });
        var text = "--b\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\nk\r\n--b\r\n"
            + "Content-Disposition: form-data; name=\"file\"\r\n\r\nhalf";
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(text));
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");

        using var response = await Fixture.Http.PostAsync(new Uri(Fixture.Emulator.Endpoint, "forms-cut"), content);

        Assert.Equal("MalformedPOSTRequest", (await ErrorAsync(response)).Element("Code")!.Value);
        Assert.False(await Client.ObjectExistsAsync("forms-cut", "k"));
    }

    [Fact]
    public async Task A_failure_of_the_store_is_not_taken_for_a_malformed_form()
    {
        using var folder = new TemporaryFolder();
        await using var emulator = await OssEmulator.StartAsync(new() { DataFolder = folder["data"] });
        using var client = new OssClient(
            new() { Endpoint = emulator.Endpoint.ToString(), Region = "cn-hangzhou", Credentials = new OssCredentials("id", "secret") });
        await client.PutBucketAsync(new() { Bucket = Bucket, Acl = BucketAcl.PublicReadWrite });
        Directory.Delete(Path.Combine(folder["data"], "temp"), recursive: true);
        using var form = Form("hello, oss", ("key", "k"));

        using var response = await Fixture.Http.PostAsync(new Uri(emulator.Endpoint, Bucket), form);

        Assert.Equal(
            (HttpStatusCode.InternalServerError, "InternalError"),
            (response.StatusCode, (await ErrorAsync(response)).Element("Code")!.Value));
    }

    [Fact]
    public async Task A_field_that_is_too_long_is_refused()
    {
        using var response = await PostAsync(Signed(Policy(), null, ("key", "k"), ("x-oss-meta-a", new string('a', (2 << 20) + 1))));

        Assert.Equal(
            (HttpStatusCode.BadRequest, "FieldItemTooLong"), (response.StatusCode, (await ErrorAsync(response)).Element("Code")!.Value));
    }

    [Fact]
    public async Task Overwriting_can_be_forbidden()
    {
        await Client.PutObjectAsync(Bucket, "once", "first");

        using var response = await PostAsync(Signed(Policy(), null, ("key", "once"), ("x-oss-forbid-overwrite", "true")));

        Assert.Equal(
            (HttpStatusCode.Conflict, "FileAlreadyExists"), (response.StatusCode, (await ErrorAsync(response)).Element("Code")!.Value));
    }

    [Fact]
    public async Task A_large_file_goes_through_whole()
    {
        var bytes = RandomBytes.Of(5_000_000, seed: 1);
        var form = new MultipartFormDataContent();
        AddFields(form, [.. Fields(Policy().Sign(Credentials)), ("key", "large")]);
        form.Add(new ByteArrayContent(bytes), "file", "large.bin");

        using var response = await PostAsync(form);

        await using var got = await Client.GetObjectAsync(Bucket, "large");
        Assert.Equal(SHA256.HashData(bytes), await SHA256.HashDataAsync(got.Content));
    }

    [Fact]
    public async Task A_form_calls_back_with_its_own_variables()
    {
        await using var server = new CallbackServer("""{"posted":true}""");
        var callback = Convert.ToBase64String(
            Encoding.UTF8.GetBytes($$"""{"callbackUrl":"{{server.Url}}","callbackBody":"o=${object}&v=${x:my_var}"}"""));

        using var response = await PostAsync(Signed(Policy(), null, ("key", "called"), ("callback", callback), ("x:my_var", "1")));

        Assert.Equal((HttpStatusCode.OK, """{"posted":true}"""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
        Assert.EndsWith("o=called&v=1", Assert.Single(server.Calls), StringComparison.Ordinal);
    }
}
