namespace ServiceKpi.Web.Ui.Address;

/// <summary>The names of the parameters of an address. Links are kept and passed on, so a name never changes.</summary>
internal static class QueryNames
{
    /// <summary>The code of an outlet; may be repeated.</summary>
    public const string Outlet = "outlet";

    /// <summary>The region.</summary>
    public const string Region = "region";

    /// <summary>The period by name.</summary>
    public const string Period = "period";

    /// <summary>The first day of a custom period.</summary>
    public const string From = "from";

    /// <summary>The last day of a custom period.</summary>
    public const string To = "to";

    /// <summary>The size of a trend's pieces.</summary>
    public const string Grain = "grain";

    /// <summary>The comparison.</summary>
    public const string Compare = "compare";

    /// <summary>What is done so that the comparison is fair, when it is not everything.</summary>
    public const string Basis = "basis";

    /// <summary>The KPI of the trend.</summary>
    public const string Kpi = "kpi";

    /// <summary>The columns of the outlet table, separated by commas or repeated.</summary>
    public const string Columns = "cols";

    /// <summary>The order of the outlet table.</summary>
    public const string Sort = "sort";

    /// <summary>The filter of the outlet table.</summary>
    public const string Filter = "q";

    /// <summary>The tab of a page that has several.</summary>
    public const string Tab = "tab";

    /// <summary>By what tickets and answers are told apart.</summary>
    public const string By = "by";

    /// <summary>Which part of them; there and blank for those that do not state it.</summary>
    public const string Slice = "slice";

    /// <summary>The kind of rows behind a number.</summary>
    public const string Rows = "rows";

    /// <summary>Which of the rows: those counted or those left out.</summary>
    public const string Show = "show";

    /// <summary>The words to find in rows.</summary>
    public const string Find = "find";

    /// <summary>The page of a list, from 1.</summary>
    public const string Page = "page";
}
