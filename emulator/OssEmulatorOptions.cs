using System.Net;
using OssGen.Emulator.Authentication;

namespace OssGen.Emulator;

/// <summary>How an emulator runs. The defaults suit a test: loopback, a free port, a temporary data folder, one account.</summary>
public sealed record OssEmulatorOptions
{
    /// <summary>The address to listen on. Default: 127.0.0.1.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port to listen on; 0 (the default) takes a free one, which <see cref="OssEmulator.Endpoint"/> tells.</summary>
    public int Port { get; init; }

    /// <summary>Where data is kept. Null (the default): a temporary folder that is removed when the emulator stops.</summary>
    public string? DataFolder { get; init; }

    /// <summary>
    /// The accounts that may call. Default: one with the id <c>id</c>, the secret <c>secret</c> and the owner <c>oss-emulator</c>.
    /// </summary>
    public IReadOnlyList<OssAccount> Accounts { get; init; } = [new("id", "secret", "oss-emulator")];

    /// <summary>
    /// Every acknowledged write is flushed to disk, so that it survives a power failure; without it, it survives the process being killed.
    /// Default: false.
    /// </summary>
    public bool Durable { get; init; }

    /// <summary>
    /// The regions for which V4 signatures are accepted, by ids such as <c>cn-hangzhou</c>; <c>*</c> stands for any. The first one that is
    /// no <c>*</c>, or else
    /// <c>cn-hangzhou</c>, is the location that buckets report. A signature for another region is refused, as OSS does. Default:
    /// <c>cn-hangzhou</c>.
    /// </summary>
    public IReadOnlyList<string> Regions { get; init; } = [SigningScopes.DefaultRegion];

    /// <summary>
    /// Which servers the callbacks of uploads may reach. Null (the default): those on this machine's loopback addresses while the emulator
    /// itself listens on one, else none.
    /// </summary>
    public OssEmulatorCallbacks? Callbacks { get; init; }

    /// <summary>
    /// Hosts of the service: what comes before one of them in the Host header is the bucket. One <c>*</c> stands for any text
    /// without a dot; a leading <c>*.</c> marks the bucket's place and may be left out. Requests to IP addresses, <c>localhost</c> and
    /// other hosts name the bucket in the path, or before the address. Default: OSS's own hosts and <c>*.oss.test</c>.
    /// </summary>
    public IReadOnlyList<string> ServiceHosts { get; init; } =
        ["oss.aliyuncs.com", "oss-*.aliyuncs.com", "oss-internal.aliyun-inc.com", "*.oss.test", "oss-*.oss.test"];

    /// <summary>Operations of your own spec, served in addition to the emulator's. Default: none.</summary>
    public IReadOnlyList<OssEmulatorHandler> Handlers { get; init; } = [];

    /// <summary>
    /// Where the emulator takes the time from: dates of objects, age of signatures, retention, restores. Default: the system's clock.
    /// </summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
