using System.Globalization;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Handlers;

namespace OssGen.Emulator.Configurations;

/// <summary>Serves the image styles of a bucket, each identified by its name. The emulator doesn't process images.</summary>
internal static class StyleConfigurations
{
    private static readonly ConfigurationKind<PutStyleRequest, PutStyleResult> Styles =
        new("style", PutStyleCodec.Instance) { Id = static put => put.StyleName };

    public static IReadOnlyList<ServedOperation> Operations { get; } =
    [
        Styles.Puts(),
        Styles.Gets(
            GetStyleCodec.Instance,
            get => get.StyleName,
            (_, stored) => new() { Style = Info(stored) },
            call => throw OssErrors.NoConfiguration(call.Request, "NoSuchStyle", "No Such Image Style.")),
        Styles.Lists(ListStyleCodec.Instance, (_, _, all) => new() { Styles = [.. all.Select(Info)] }),
        Styles.Deletes(DeleteStyleCodec.Instance, delete => delete.StyleName),
    ];

    private static StyleInfo Info(StoredConfiguration<PutStyleRequest> stored) => new()
    {
        Name = stored.Id,
        Content = stored.Put.Content,
        Category = stored.Put.Category,
        CreateTime = Time(stored.Created),
        LastModifyTime = Time(stored.Modified),
    };

    private static string Time(DateTimeOffset time) => time.ToString("R", CultureInfo.InvariantCulture);
}
