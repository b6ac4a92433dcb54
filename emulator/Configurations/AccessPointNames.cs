using System.Security.Cryptography;
using System.Text;
using OssGen.Emulator.Handlers;

namespace OssGen.Emulator.Configurations;

/// <summary>What an access point is called and where it would be reached; no request comes in there.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Kind of resource in the ARN.</param>
/// <param name="Ending">What its alias ends in.</param>
/// <param name="HostPart">The part of its hosts before the domain.</param>
internal sealed record AccessPointNames(string Name, string Kind, string Ending, string HostPart)
{
    public static AccessPointNames Plain(string name) => new(name, "accesspoint", "ossalias", "oss-accesspoint");

    public static AccessPointNames ForObjectProcess(string name) =>
        new(name, "accesspointforobjectprocess", "opapalias", "oss-object-process");

    public string Arn(HandlerContext call) => $"acs:oss:{call.Region}:{Account(call)}:{Kind}/{Name}";

    public string Alias(HandlerContext call) =>
        $"{Name}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Arn(call))))[..32]}-{Ending}";

    public string PublicEndpoint(HandlerContext call) => $"{Name}-{Account(call)}.oss-{call.Region}.{HostPart}.aliyuncs.com";

    public string InternalEndpoint(HandlerContext call) => $"{Name}-{Account(call)}.oss-{call.Region}-internal.{HostPart}.aliyuncs.com";

    private static string Account(HandlerContext call) => call.RequireCaller().Owner;
}
