using System.Net;
using OssGen.Emulator.Authentication;

namespace OssGen.Emulator;

/// <summary>
/// Options for an emulator. The defaults suit a test: a loopback address, a free port, a temporary data folder and one account.
/// </summary>
public sealed record OssEmulatorOptions
{
    /// <summary>The address to listen on. Default: 127.0.0.1.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port to listen on; 0 for a free port, which <see cref="OssEmulator.Endpoint"/> contains. Default: 0.</summary>
    public int Port { get; init; }

    /// <summary>The data folder; null for a temporary folder that is deleted when the emulator stops. Default: null.</summary>
    public string? DataFolder { get; init; }

    /// <summary>
    /// The accounts that may call the emulator. Default: one account with the AccessKey ID <c>id</c>, the secret <c>secret</c> and the
    /// owner ID <c>oss-emulator</c>.
    /// </summary>
    public IReadOnlyList<OssAccount> Accounts { get; init; } = [new("id", "secret", "oss-emulator")];

    /// <summary>
    /// Whether every acknowledged write is flushed to disk, so that it survives a power failure. Otherwise it survives only a kill of the
    /// process. Default: false.
    /// </summary>
    public bool Durable { get; init; }

    /// <summary>
    /// The regions for which V4 signatures are accepted, by ID, such as <c>cn-hangzhou</c>; <c>*</c> for any region. The first ID that
    /// isn't <c>*</c>, or else <c>cn-hangzhou</c>, is the location that buckets report. Like OSS, the emulator refuses signatures for other
    /// regions. Default: <c>cn-hangzhou</c>.
    /// </summary>
    public IReadOnlyList<string> Regions { get; init; } = [SigningScopes.DefaultRegion];

    /// <summary>
    /// The servers that upload callbacks may reach; null for loopback servers if the emulator itself listens on a loopback address, and for
    /// none otherwise. Default: null.
    /// </summary>
    public OssEmulatorCallbacks? Callbacks { get; init; }

    /// <summary>
    /// The hosts of the service: the part of a Host header before one of them is the bucket. One <c>*</c> stands for any text without a
    /// dot; a leading <c>*.</c> marks the place of the bucket and is optional. For IP addresses, <c>localhost</c> and other hosts, the
    /// bucket is in the path or before the address. Default: OSS's own hosts and <c>*.oss.test</c>.
    /// </summary>
    public IReadOnlyList<string> ServiceHosts { get; init; } =
        ["oss.aliyuncs.com", "oss-*.aliyuncs.com", "oss-internal.aliyun-inc.com", "*.oss.test", "oss-*.oss.test"];

    /// <summary>
    /// The handlers of operations that are defined in your own specs, in addition to the emulator's operations. Default: none.
    /// </summary>
    public IReadOnlyList<OssEmulatorHandler> Handlers { get; init; } = [];

    /// <summary>The clock for object dates, signature ages, retention and restores. Default: the system clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
