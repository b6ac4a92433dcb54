using System.Text;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>A CSV object, and statements that select from it.</summary>
public abstract class SelectObjectTest(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    protected const string Bucket = "select";
    protected const string Key = "people.csv";

    protected EmulatorFixture Fixture { get; } = fixture;

    protected OssClient Client { get; } = fixture.Client();

    public async Task InitializeAsync()
    {
        await Client.PutBucketAsync(Bucket);
        await Client.PutObjectAsync(Bucket, Key, "name,age\nLora,62\nEleanor,18\nRosie,54\n");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    protected static SelectObjectRequest Request(string statement) => new()
    {
        Bucket = Bucket,
        Key = Key,
        Expression = statement,
        InputSerialization = new() { Csv = new() { FileHeaderInfo = CsvHeaderUse.Use } },
    };

    protected static SelectObjectRequest Ranged(string statement, string range) =>
        Request(statement) with { InputSerialization = new() { Csv = new() { Range = range } } };

    // Presigned requests take any document.
    protected async Task<HttpResponseMessage> SendAsync(string key, string settings)
    {
        var presigned = Client.Presign(Request("select * from ossobject") with { Key = key }, TimeSpan.FromHours(1));
        var expression = Convert.ToBase64String("select * from ossobject"u8);
        using var message = new HttpRequestMessage(presigned.Method, presigned.Url)
        {
            Content = new StringContent($"<SelectRequest><Expression>{expression}</Expression>{settings.Trim()}</SelectRequest>"),
        };
        message.Content.Headers.ContentType = new("application/xml");
        return await Fixture.Http.SendAsync(message);
    }

    protected static async Task<string> ReadAsync(SelectObjectResult result)
    {
        using var reader = new StreamReader(result.Content, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    protected async Task<OssServiceException> FailureAsync(SelectObjectRequest request) =>
        await Assert.ThrowsAsync<OssServiceException>(() => Client.SelectObjectAsync(request).AsTask());
}
