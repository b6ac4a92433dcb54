using System.Text;

namespace OssGen.Samples.WebApi.Files;

/// <summary>The names of files, which come from callers.</summary>
internal static class FileKeys
{
    private const int LongestInBytes = 1023;

    /// <summary>Whether OSS accepts a name.</summary>
    public static bool IsValid(string key) =>
        key.Length > 0 && key[0] is not ('/' or '\\') && !key.Any(char.IsControl) && Encoding.UTF8.GetByteCount(key) <= LongestInBytes;

    /// <summary>The reply to a name that isn't valid.</summary>
    public static IResult Refused() => Results.Problem(
        statusCode: StatusCodes.Status400BadRequest,
        title: "The name of a file has 1 to 1,023 bytes, no control characters, and doesn't begin with a slash.");

    /// <summary>Refuses requests whose path has a name that isn't valid, before they reach OSS.</summary>
    public static async ValueTask<object?> RefuseInvalidAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        IsValid(call.HttpContext.GetRouteValue("key") as string ?? "") ? await next(call) : Refused();

    /// <summary>The path of a file in the API.</summary>
    public static string AddressOf(string key) => "/files/" + string.Join('/', key.Split('/').Select(Uri.EscapeDataString));
}
