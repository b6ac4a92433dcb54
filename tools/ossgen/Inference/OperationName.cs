using OssGen.Generator.Linking.Naming;

namespace OssGen.Tool.Inference;

/// <summary>Guesses the name of an operation, in the way in which OSS names its own: GetBucketAcl, PutObjectTagging, ListBuckets.</summary>
internal static class OperationName
{
    internal static string Of(Route route, bool isListing)
    {
        var selector = route.Fixed.FirstOrDefault(static pair => pair.Value is not null && char.IsLetter(pair.Value[0]));
        if (selector is { Name: "action" })
        {
            return NamingRule.OfParameter(selector.Value!);
        }

        var verb = selector is null ? Verb(route.Method, isListing) : NamingRule.OfParameter(selector.Value!);
        return verb + Subject(route, isListing);
    }

    private static string Verb(string method, bool isListing) => method switch
    {
        "GET" => isListing ? "List" : "Get",
        "PUT" => "Put",
        "POST" => "Post",
        "DELETE" => "Delete",
        "HEAD" => "Head",
        _ => "Options",
    };

    private static string Subject(Route route, bool isListing)
    {
        var owner = route.Labels switch { Route.Service => "", Route.BucketScope => "Bucket", _ => "Object" };
        var resource = route.Fixed.FirstOrDefault(static pair => pair.Value is null) is { } bare ? NamingRule.OfParameter(bare.Name) : "";
        if (resource.Length == 0)
        {
            return route.Labels switch
            {
                Route.Service => isListing ? "Buckets" : "Service",
                Route.BucketScope when isListing => "Objects",
                _ => owner,
            };
        }

        return resource.StartsWith(owner, StringComparison.Ordinal) ? resource : owner + resource;
    }
}
