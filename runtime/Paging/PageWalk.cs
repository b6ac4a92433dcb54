namespace OssGen.Paging;

/// <summary>
/// Detection of cycles in a listing (Brent's algorithm). It doesn't store the pages, of which there may be millions: each request is
/// compared with a single earlier one, which is replaced after 1, 2, 4, 8 and so on steps. A cycle is detected after at most about three
/// times as many pages as are in it and before it.
/// </summary>
/// <param name="first">The request for the first page, which must be a record, because requests are compared.</param>
internal sealed class PageWalk(object first)
{
    private object _mark = first;
    private long _steps;
    private long _stepsToNext = 1;

    /// <summary>Determines whether a request repeats an earlier one.</summary>
    /// <param name="request">The request for the next page.</param>
    internal bool Returns(object request)
    {
        if (request.Equals(_mark))
        {
            return true;
        }

        if (++_steps == _stepsToNext)
        {
            _mark = request;
            _steps = 0;
            _stepsToNext *= 2;
        }

        return false;
    }
}
