using System.Globalization;

namespace OssGen.Emulator.Http;

/// <summary>Request ids in OSS's form: 24 upper-case hex digits, the first eight the time.</summary>
internal sealed class RequestIds(TimeProvider time)
{
    public string Next() => string.Create(
        CultureInfo.InvariantCulture,
        $"{(uint)time.GetUtcNow().ToUnixTimeSeconds():X8}{Random.Shared.NextInt64():X16}");
}
