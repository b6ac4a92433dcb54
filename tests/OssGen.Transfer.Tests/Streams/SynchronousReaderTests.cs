using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;

namespace OssGen.Transfer.Tests.Streams;

/// <summary>Readers and writers of .NET that know synchronous streams only.</summary>
public sealed class SynchronousReaderTests(Site site) : IClassFixture<Site>, IDisposable
{
    private readonly StreamKinds _source = new(site.Client);

    public void Dispose() => _source.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_archive_is_made_and_read_in_OSS(bool encrypted)
    {
        var transfer = encrypted ? _source.EncryptingTransfer : _source.Transfer;
        await using (var stream = await transfer.OpenWriteAsync(Site.Bucket, "archive.zip"))
        {
            using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            {
                Add(archive, "one");
                Add(archive, "two");
            }

            Assert.True(stream.Complete().Length > _source.Bytes.Length);
        }

        using var read = new ZipArchive(await transfer.OpenReadAsync(Site.Bucket, "archive.zip"));
        Assert.Equal(["one", "two"], read.Entries.Select(static entry => entry.Name));
        using var two = read.GetEntry("two")!.Open();
        using var found = new MemoryStream();
        two.CopyTo(found);
        Assert.True(_source.Bytes.AsSpan().SequenceEqual(found.ToArray()), "The archive holds other bytes than were put in.");
    }

    [Fact]
    public async Task Documents_are_read_synchronously()
    {
        await site.Client.PutObjectAsync(Site.Bucket, "document.xml", "<a><b>text</b></a>");
        await site.Client.PutObjectAsync(Site.Bucket, "document.json", """{"Name":"text"}""");

        await using var xml = await site.Client.GetObjectAsync(Site.Bucket, "document.xml");
        await using var json = await site.Client.GetObjectAsync(Site.Bucket, "document.json");
        await using var seekable = await _source.Transfer.OpenReadAsync(Site.Bucket, "document.xml");

        Assert.Equal("text", XDocument.Load(xml.Content).Root!.Value);
        Assert.Equal("text", JsonSerializer.Deserialize<Dictionary<string, string>>(json.Content)!["Name"]);
        Assert.Equal("text", XDocument.Load(seekable).Root!.Value);
    }

    [Fact]
    public async Task Lines_are_added_synchronously_and_are_there_after_Dispose()
    {
        var stream = await _source.Transfer.OpenAppendAsync(Site.Bucket, "app.log");
        using (var writer = new StreamWriter(stream))
        {
            writer.WriteLine("one");
            writer.Flush();
            Assert.Equal("one" + Environment.NewLine, System.Text.Encoding.UTF8.GetString((await site.FindAsync("app.log"))!));
            writer.WriteLine("two");
        }

        Assert.Equal(
            $"one{Environment.NewLine}two{Environment.NewLine}", System.Text.Encoding.UTF8.GetString((await site.FindAsync("app.log"))!));
    }

    private void Add(ZipArchive archive, string name)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(_source.Bytes);
    }
}
