using System.ComponentModel;
using System.Runtime.CompilerServices;
using OssGen.Paging;

namespace OssGen.Wire;

/// <summary>Enumerates the pages of a listing. Generated paginators are based on this class.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OssPaging
{
    /// <summary>Returns the pages of a listing. Each page is fetched when it is enumerated.</summary>
    /// <typeparam name="TRequest">The type of the listing's request.</typeparam>
    /// <typeparam name="TResult">The type of its result.</typeparam>
    /// <param name="client">The client that sends the requests.</param>
    /// <param name="first">The request for the first page.</param>
    /// <param name="next">Returns the request for the next page, or null after the last one.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>One result per page.</returns>
    /// <exception cref="OssResponseException">The listing is incomplete but can't continue: see <see cref="Next{TRequest}"/>.</exception>
    public static async IAsyncEnumerable<TResult> Pages<TRequest, TResult>(
        OssClient client,
        TRequest first,
        Func<TRequest, TResult, TRequest?> next,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where TRequest : class, IOssRequest<TResult>
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(next);
        var request = first;
        var walk = new PageWalk(first);
        while (request is not null)
        {
            var page = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            yield return page;
            request = next(request, page);
            if (request is not null && walk.Returns(request))
            {
                throw Stuck(
                    request, (page as OssResult)?.Response ?? OssResponse.None, "the reply leads back to a page that was read before");
            }
        }
    }

    /// <summary>Returns the items of all pages of a listing, in order.</summary>
    /// <typeparam name="TRequest">The type of the listing's request.</typeparam>
    /// <typeparam name="TResult">The type of its result.</typeparam>
    /// <typeparam name="TItem">The type of the items.</typeparam>
    /// <param name="client">The client that sends the requests.</param>
    /// <param name="first">The request for the first page.</param>
    /// <param name="next">Returns the request for the next page, or null after the last one.</param>
    /// <param name="items">Returns the items of a page.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The items of all pages.</returns>
    /// <exception cref="OssResponseException">The listing is incomplete but can't continue: see <see cref="Next{TRequest}"/>.</exception>
    public static async IAsyncEnumerable<TItem> Items<TRequest, TResult, TItem>(
        OssClient client,
        TRequest first,
        Func<TRequest, TResult, TRequest?> next,
        Func<TResult, IReadOnlyList<TItem>> items,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where TRequest : class, IOssRequest<TResult>
    {
        ArgumentNullException.ThrowIfNull(items);
        await foreach (var page in Pages(client, first, next, cancellationToken).ConfigureAwait(false))
        {
            var listed = items(page);
            for (var index = 0; index < listed.Count; index++)
            {
                yield return listed[index];
            }
        }
    }

    /// <summary>
    /// Returns the request for the next page, or null after the last page. Throws if the listing is incomplete but can't continue.
    /// <see cref="Pages"/> detects cycles of more than one page.
    /// </summary>
    /// <typeparam name="TRequest">The type of the listing's request, which must be a record, because requests are compared.</typeparam>
    /// <param name="request">The request for the current page.</param>
    /// <param name="following">The same request with the tokens of the current page.</param>
    /// <param name="page">The current page.</param>
    /// <param name="more">Whether the page says that more follow; null if it doesn't say, in which case its token decides.</param>
    /// <param name="token">The page's token, or the first one if it has several.</param>
    /// <param name="member">The name of the token in the result.</param>
    /// <returns>The request for the next page, or null after the last one.</returns>
    /// <exception cref="OssResponseException">
    /// More pages follow, but the page has no token, or its tokens lead to the same page again.
    /// </exception>
    public static TRequest? Next<TRequest>(TRequest request, TRequest following, OssResult page, bool? more, object? token, string member)
        where TRequest : class, IOssRequest
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(following);
        ArgumentNullException.ThrowIfNull(page);
        var hasToken = token is not (null or "");
        if (!(more ?? hasToken))
        {
            return more is null && page.Response.HasOtherRoot
                ? throw Stuck(
                    request, page.Response, "the reply's document is another one than the listing's and doesn't say whether more follow")
                : null;
        }

        if (!hasToken)
        {
            throw Stuck(request, page.Response, $"OSS says that more follow, but its reply has no {member}");
        }

        return following.Equals(request)
            ? throw Stuck(request, page.Response, $"{member} of the reply leads back to the page it came with")
            : following;
    }

    private static OssResponseException Stuck(IOssRequest request, OssResponse response, string reason)
        => new($"{reason}, so the listing can't continue, and what it returned so far isn't all ({response}).")
        {
            Response = response,
            Operation = request.Operation.Name,
        };
}
