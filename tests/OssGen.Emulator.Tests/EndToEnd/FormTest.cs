using System.Xml.Linq;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>A bucket, and forms that upload to it.</summary>
public abstract class FormTest(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    protected const string Bucket = "forms";

    protected static OssCredentials Credentials { get; } = new("tester-id", "tester-secret");

    protected EmulatorFixture Fixture { get; } = fixture;

    protected OssClient Client { get; } = fixture.Client();

    protected DateTimeOffset Now => Fixture.Time.GetUtcNow();

    public async Task InitializeAsync() => await Client.PutBucketAsync(Bucket);

    public Task DisposeAsync() => Task.CompletedTask;

    protected OssPostPolicy Policy() => new OssPostPolicy(Now.AddMinutes(10)).RequireStartsWith("key", "");

    protected MultipartFormDataContent Signed(OssPostPolicy policy, string? region, params (string, string)[] fields) =>
        Form("hello, oss", [.. Fields(policy.Sign(Credentials, region, Fixture.Time)), .. fields]);

    protected static IEnumerable<(string, string)> Fields(OssPostForm signed) => signed.Fields.Select(field => (field.Key, field.Value));

    protected static MultipartFormDataContent Form(string file, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        AddFields(form, fields);
        form.Add(new StringContent(file), "file", "a.txt");
        return form;
    }

    protected static void AddFields(MultipartFormDataContent form, (string Name, string Value)[] fields)
    {
        foreach (var (name, value) in fields)
        {
            var content = new StringContent(value);
            content.Headers.ContentType = null;
            form.Add(content, name);
        }
    }

    protected static MultipartFormDataContent Without(MultipartFormDataContent form)
    {
        var fields = new MultipartFormDataContent();
        foreach (var part in form.Where(part => part.Headers.ContentDisposition!.FileName is null))
        {
            fields.Add(part);
        }

        return fields;
    }

    protected async Task<HttpResponseMessage> PostAsync(MultipartFormDataContent form, string bucket = Bucket)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler);
        return await http.PostAsync(new Uri(Fixture.Emulator.Endpoint, bucket), form);
    }

    protected static async Task<XElement> ErrorAsync(HttpResponseMessage response) =>
        XElement.Parse(await response.Content.ReadAsStringAsync());
}
